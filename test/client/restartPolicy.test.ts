import assert from "node:assert/strict";
import { RestartPolicy } from "../../client/src/restartPolicy.js";

/** Crashes at these seconds, and what each of them leads to. */
function checkCrashes(seconds: readonly number[], expected: readonly ("restart" | "give up")[]): void {
  let now = 0;
  const policy = new RestartPolicy(() => now);
  assert.deepEqual(seconds.map((second) => ((now = second * 1000), policy.crashed())), expected);
}

describe("a new start after a crash", () => {
  it("is made four times in three minutes and then no more", () =>
    checkCrashes([0, 1, 2, 3, 4], ["restart", "restart", "restart", "restart", "give up"]));

  it("is always made when the crashes are far apart", () =>
    checkCrashes([0, 100, 200, 300, 400, 500], ["restart", "restart", "restart", "restart", "restart", "restart"]));

  it("counts from the beginning when the user restarts", () => {
    const policy = new RestartPolicy(() => 0);
    for (let crash = 0; crash < 5; crash++) policy.crashed();
    policy.reset();
    assert.equal(policy.crashed(), "restart");
  });
});
