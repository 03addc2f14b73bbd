import "server-only";
import { refusal } from "./incoming";
import { logged } from "./log";
import { Forbidden } from "./roles";

/**
 * Answers a request of one of our pages. What the role does not allow is 403 with its sentence; what nobody expected is
 * logged under `name` and is 500 with a reference to the log.
 */
export async function answered(name: string, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Forbidden) return refusal(403, error.message);
    const reference = logged(name, error);
    return refusal(500, `Something went wrong on our side. If it happens again, tell an administrator: ${reference}.`);
  }
}
