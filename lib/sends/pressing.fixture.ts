import { randomUUID } from "node:crypto";
import { getSend, sendTest } from "../sends";
import { makeConnection, makeMessage, playProvider, sender, viewer } from "./sending.fixture";

/** What the tests of a press on Send share: somewhere to send to, and presses with what came of them. */

export const phone = "+1 (202) 555-0143";

/** A provider with a connection of both kinds, and a message, on a database that is already open. */
export async function readyToPress() {
  const provider = await playProvider();
  const sinch = await makeConnection("sinch", provider.address);
  const aerialink = await makeConnection("aerialink", provider.address);
  const message = await makeMessage();

  const press = (connectionId: string, to = [phone], pressKey: string = randomUUID()) =>
    sendTest(sender, { ...message, connectionIds: [connectionId], to, pressKey });
  const sent = async (...input: Parameters<typeof press>) => {
    const result = await press(...input);
    if (!result.ok) throw new Error(result.message);
    return result.value.sends;
  };
  const onlySend = async (...input: Parameters<typeof press>) => {
    const [send] = await sent(...input);
    if (!send) throw new Error("nothing was sent");
    const detail = await getSend(viewer, send.id);
    if (!detail) throw new Error("the send is not there");
    return detail;
  };
  return { provider, sinch, aerialink, message, press, sent, onlySend };
}

export type Ready = Awaited<ReturnType<typeof readyToPress>>;
