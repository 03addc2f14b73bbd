import type { Locator, Page } from "@playwright/test";
import {
  addChoice,
  chooseConnections,
  newText,
  openSample,
  openSendDialog,
  phone,
  title,
  toFix,
} from "./composer-page";
import { expect, test } from "./fixtures";

test("the first five minutes, by mouse", async ({ page }) => {
  await openSample(page);
  await expect(phone(page).getByText("Ridge 2 tent, now €262")).toBeVisible();
  await expect(phone(page).getByText(/^Mira, last season’s colour/)).toBeVisible();

  await title(page).fill("Ridge 2 tent, now €249");
  await expect(phone(page).getByText("Ridge 2 tent, now €249")).toBeVisible();

  const button = page.getByRole("textbox", { name: "Button 2 title" });
  await button.fill("Reserve yours in store today");
  await expect(button).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("region", { name: "Message", exact: true }).getByText("28/25")).toBeVisible();
  const problem = toFix(page).getByRole("button", { name: /Error: Button title: 3 characters too long/ });
  await expect(problem).toContainText("Card 1");
  await title(page).focus();
  await problem.click();
  await expect(button).toBeFocused();

  await page.getByRole("button", { name: "Send test, 1 error to mend first" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText(/^Nothing was sent\. Fix one thing first: Button title/)).toBeVisible();
  await expect(button).toBeFocused();
  await button.fill("Reserve yours in store");
  await expect(problem).toHaveCount(0);

  const dialog = await openSendDialog(page);
  await chooseConnections(dialog, "Sinch sandbox");
  await dialog.getByRole("checkbox", { name: /Delivered, then read/ }).check();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByText("Read", { exact: true })).toBeVisible();
  await expect(dialog.getByText(/no real phone gets anything/)).toBeVisible();
  await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
  await expect(page.getByText(/no real phone gets anything/)).toBeVisible();

  for (const state of ["Accepted by Sinch", "Delivered", "Read"])
    await expect(page.getByRole("list", { name: "Timeline" })).toContainText(state);
  const sendAddress = page.url();
  await page.getByRole("link", { name: "Open the sandbox phone" }).click();
  await page.getByRole("button", { name: "Reserve yours in store" }).first().click();
  await expect(page.locator(".android-bubble-out")).toBeVisible();
  await page.goto(sendAddress);
  const timeline = page.getByRole("list", { name: "Timeline" });
  await expect(timeline).toContainText("Tapped “Reserve yours in store”");
  await expect(timeline).toContainText("reserve-ridge-2");
});

/** Presses Tab until the element has the focus, as somebody without a mouse does. */

async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${target}`);
}

test("the main job by keyboard alone", async ({ page }) => {
  await openSample(page);
  await tabTo(page, title(page));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Keyboard tent");
  await expect(phone(page).getByText("Keyboard tent")).toBeVisible();

  const send = page.getByRole("button", { name: "Send test" });
  await page.keyboard.press("Home");
  for (let presses = 0; presses < 120; presses++) {
    if (await send.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Send test" });
  // Another sandbox is chosen already: the message goes through both.
  await tabTo(page, dialog.getByRole("checkbox", { name: /^Sinch sandbox/ }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("checkbox", { name: /Delivered, never read/ }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("button", { name: "Send 2 messages" }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("2 messages: 2 delivered.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(send).toBeFocused();
});

test("a provider's complaint about a field leads to that field", async ({ page }) => {
  await newText(page, "Refused", "Will you come?");
  await addChoice(page, "chip");
  await page.keyboard.type("Yes");
  const dialog = await openSendDialog(page);
  await chooseConnections(dialog, "Aerialink sandbox");
  await dialog.getByRole("checkbox", { name: /The provider refuses a field/ }).check();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByText(/Aerialink refused the message/)).toBeVisible();
  await dialog.getByRole("list", { name: "What the provider refused" }).getByRole("button").first().click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("section[aria-label=Message] :focus")).toBeVisible();
});

test("two presses send once", async ({ page }) => {
  await newText(page, "Pressed twice", "Only once");
  const dialog = await openSendDialog(page);
  await chooseConnections(dialog, "Sinch sandbox");
  await dialog.getByLabel("Another phone number").fill("0044 7700 900 456");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByRole("list", { name: "Added phone numbers" })).toContainText("+44 7700 900456");
  await dialog.getByRole("button", { name: "Send", exact: true }).dblclick();
  await expect(
    dialog.getByRole("status").filter({ hasText: /Accepted by Sinch|Delivered|On its way|Read/ }),
  ).toBeVisible();
  await page.goto("/sends");
  await expect(page.getByRole("link", { name: /Pressed twice/ })).toHaveCount(1);
});

test("a number that was only written goes out too, and never to a phone of the sandbox through a real provider", async ({
  page,
}) => {
  await page.goto("/connections/new");
  await page.getByLabel("Provider").selectOption({ label: "Sinch" });
  await page.getByLabel(/Sender.s name/).fill("Tarn & Trail");
  await page.getByLabel("Sender ID").fill("AbcdEFGhijKlmnoP");
  await page.getByLabel("API token").fill("a-token");
  await page.getByRole("button", { name: "Add connection" }).click();
  await newText(page, "Only written", "Hello");
  const dialog = await openSendDialog(page);
  const connections = dialog.getByRole("group", { name: "Connections" });
  const real = connections.getByRole("checkbox", { name: /^Sinch Sinch/ });
  await expect(real).not.toBeChecked();
  await real.check();
  await expect(dialog.getByRole("checkbox", { name: /Sandbox phone/ })).toHaveCount(0);
  await chooseConnections(dialog, "Sinch sandbox");
  await dialog.getByRole("checkbox", { name: /Delivered, then read/ }).check();
  await dialog.getByLabel("Another phone number").fill("+44 7700 900 789");
  await dialog.getByRole("button", { name: "Send 2 messages" }).click();
  await expect(dialog.getByRole("table", { name: "Results" }).getByRole("rowheader")).toHaveCount(2);
});

test("several numbers may be pasted at once, and those that were used are offered again", async ({ page }) => {
  await newText(page, "Pasted numbers", "Hello");
  let dialog = await openSendDialog(page);
  await chooseConnections(dialog, "Sinch sandbox");
  const field = dialog.getByLabel("Another phone number");
  await field.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "+44 7700 900 111\n+44 7700\n+1 202 555 0162\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(dialog.getByRole("button", { name: "Send 3 messages" })).toBeVisible();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  // What can be read is taken, what cannot stays to be mended.
  await expect(dialog.getByText("“+44 7700”: This phone number is too short.")).toBeVisible();
  await expect(field).toHaveValue("+44 7700");
  await expect(dialog.getByRole("list", { name: "Added phone numbers" }).getByRole("listitem")).toHaveText([
    "+44 7700 900111",
    "+1 202 555 0162",
  ]);
  await field.fill("");
  await dialog.getByRole("button", { name: "Send 2 messages" }).click();
  await expect(dialog.getByRole("table", { name: "Results" }).getByRole("rowheader")).toHaveCount(2);
  await expect(dialog.getByRole("link", { name: /^Phone of the sandbox/ })).toHaveCount(2);
  await dialog.getByRole("button", { name: "Done" }).click();

  await page.reload();
  dialog = await openSendDialog(page);
  await chooseConnections(dialog, "Sinch sandbox");
  const again = dialog.getByRole("list", { name: "Used before in this browser" });
  await again.getByRole("button", { name: "Add +44 •••• •••111" }).click();
  await expect(dialog.getByRole("list", { name: "Added phone numbers" })).toContainText("+44 7700 900111");
  await again.getByRole("button", { name: "Forget them" }).click();
  await expect(again).toHaveCount(0);
  await expect(dialog.getByRole("list", { name: "Added phone numbers" })).toContainText("+44 7700 900111");
});

test("a wrong phone number says why", async ({ page }) => {
  await openSample(page);
  const dialog = await openSendDialog(page);
  await dialog.getByLabel("Another phone number").fill("12");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText(/not a phone number|Begin with the country code|too short/)).toBeVisible();
});

test.describe("where the answer to a press gets lost", () => {
  test.use({ expectedConsole: [/ERR_FAILED|Failed to fetch/] });

  test("the same press again sends nothing twice, and shows what came of it", async ({ page }) => {
    await newText(page, "Lost answer", "Once, please");
    const dialog = await openSendDialog(page);
    await chooseConnections(dialog, "Sinch sandbox");
    await dialog.getByRole("checkbox", { name: /Delivered, never read/ }).check();
    let isLost = false;
    await page.route("**/messages/*", async (route) => {
      if (route.request().method() !== "POST" || isLost) return route.continue();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    const send = dialog.getByRole("button", { name: "Send", exact: true });
    await send.click();
    await expect(dialog.getByText(/^The answer got lost on the way/)).toBeVisible();
    await send.click();
    await expect(
      dialog.getByRole("status").filter({ hasText: /Accepted by Sinch|On its way|Delivered/ }),
    ).toBeVisible();
    await dialog.getByRole("button", { name: "Done" }).click();
    await page.goto("/sends");
    const sent = page.getByRole("listitem").filter({ hasText: "Lost answer" });
    await expect(sent).toHaveCount(1);
    await expect(sent.getByText("Sandbox", { exact: true })).toBeVisible();
  });
});
