import assert from "node:assert/strict";
import { threadsFor } from "../../server/src/workspace/threads.js";

describe("threads", () => {
  const worth = { start: 20, busy: 150, most: 8 };

  it("are none where the files are few", () => {
    assert.equal(threadsFor(19, 64, worth), 0);
    assert.equal(threadsFor(20, 1, worth), 1);
  });

  it("leave half of the cores free, unless there is enough for all", () => {
    assert.deepEqual([1, 2, 4, 16].map((cores) => threadsFor(299, cores, worth)), [1, 1, 2, 8]);
    assert.deepEqual([1, 2, 4, 16].map((cores) => threadsFor(1_000, cores, worth)), [1, 2, 4, 8]);
  });

  it("are never more than the files are worth", () => {
    assert.deepEqual([20, 40, 60, 200].map((files) => threadsFor(files, 16, worth)), [1, 2, 3, 8]);
  });
});
