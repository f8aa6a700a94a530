import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type ConnectionOptions } from "vscode-languageserver";
import type { Log } from "./log.js";

type Answer<R> = R | ResponseError<never>;

/**
 * Stands around every handler: a request that was cancelled is not worked on, one that fails is logged
 * and answered with its fallback, so that a broken feature never takes the others with it.
 */
export class Guard {
  #shutDown = false;

  constructor(private readonly log: Log) {}

  /** From now on every request is refused, as the protocol wants it after `shutdown`. */
  shutDown(): void {
    this.#shutDown = true;
  }

  /**
   * A request handler.
   *
   * @param what the feature's name in the log: "Fejl i disposition: …"
   * @param fallback the answer when `handle` throws
   */
  request<P, R>(what: string, fallback: R, handle: (params: P, token: CancellationToken) => R | Promise<R>): (params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>> {
    const failed = (error: unknown): R => {
      this.log.failed(what, error);
      return fallback;
    };
    const unlessCancelled = (result: R, token: CancellationToken): Answer<R> => (token.isCancellationRequested ? cancelled() : result);
    return (params, token) => {
      if (this.#shutDown) return new ResponseError(ErrorCodes.InvalidRequest, "Serveren er lukket ned.");
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = handle(params, token);
        if (!(result instanceof Promise)) return unlessCancelled(result, token);
        return result.catch(failed).then((value) => unlessCancelled(value, token));
      } catch (error) {
        return failed(error);
      }
    };
  }

  /** A notification handler, or a task that runs by itself. */
  notification<P extends readonly unknown[]>(what: string, handle: (...params: P) => void): (...params: P) => void {
    return (...params) => {
      if (this.#shutDown) return;
      try {
        handle(...params);
      } catch (error) {
        this.log.failed(what, error);
      }
    };
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Annulleret.");
}

/** A request that is cancelled while it still waits in the queue is answered there and never begun. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: () => {
      const { code, message } = cancelled();
      // The connection puts in the id of the request.
      return { jsonrpc: "2.0", id: null, error: { code, message } };
    },
  },
};
