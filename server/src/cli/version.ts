/** The version in package.json; the bundler takes in this one string of it. */
export { version } from "../../../package.json";
