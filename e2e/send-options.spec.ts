import type { Locator, Page } from "@playwright/test";
import { chooseConnections, newMessage, openSample, openSendDialog } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

const tester = (dialog: Locator, what: RegExp) => dialog.getByRole("checkbox", { name: what });

/** A text message that every provider sends as is, with its dialog open. */
async function openPlainDialog(page: Page, name: string): Promise<Locator> {
  await newMessage(page, name);
  await page.getByRole("radio", { name: "Text" }).check();
  await page.getByLabel("Text", { exact: true }).last().fill("Hello");
  return openSendDialog(page);
}

test("one press goes through two connections to two phones, side by side", async ({ page }) => {
  const dialog = await openPlainDialog(page, "Compared");
  await chooseConnections(dialog, "Sinch sandbox", "Aerialink sandbox");
  await tester(dialog, /Delivered, then read/).check();
  await tester(dialog, /Accepted, then not delivered/).check();
  await expect(dialog.getByText(/^Text message to 2 phones through .* and .*: 4 messages\.$/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Send 4 messages" }).click();

  const results = dialog.getByRole("table", { name: "Results" });
  await expect(results.getByRole("row").filter({ has: page.getByRole("rowheader") })).toHaveCount(4);
  const read = results.getByRole("row", { name: /^Sandbox phone 1 .*Sinch sandbox/ });
  await expect(read).toContainText("Read");
  await expect(read.getByRole("cell").nth(2)).toHaveText(/Accepted in.* s$/);
  await expect(read.getByRole("cell").nth(3)).toHaveText(/Delivered in.* s$/);
  await expect(read.getByRole("cell").nth(5)).toHaveText(/No$/);
  await expect(results.getByRole("row", { name: /^Sandbox phone 10 .*Aerialink sandbox/ })).toContainText(
    "Not delivered",
  );
  await expect(dialog.getByText("4 messages: 2 delivered, 2 not delivered.")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("a message that is given up in time says so on its page", async ({ page }) => {
  const dialog = await openPlainDialog(page, "Given up");
  await chooseConnections(dialog, "Sinch sandbox", "Aerialink sandbox");
  await expect(dialog.getByLabel("Give up after")).toBeDisabled();
  await expect(dialog.getByText("Aerialink cannot let a message expire.")).toBeVisible();
  await chooseConnections(dialog, "Aerialink sandbox");
  await expect(dialog.getByLabel("Give up after")).toHaveCount(0);
  await chooseConnections(dialog, "Sinch sandbox");
  await dialog.getByLabel("Give up after").selectOption("1 hour");
  await tester(dialog, /Delivered, never read/).check();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByText("Delivered", { exact: true })).toBeVisible();
  await expect(dialog.getByRole("definition").filter({ hasText: "1 hour" })).toBeVisible();
  await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "1 hour" })).toBeVisible();
  await page.locator("summary", { hasText: "Request" }).click();
  await expect(page.locator("pre").first()).toContainText("3600");
});

test("what is to be sent later is called off before its time", async ({ page }) => {
  const dialog = await openPlainDialog(page, "Later");
  await chooseConnections(dialog, "Messente sandbox", "Sinch sandbox");
  const later = dialog.getByRole("checkbox", { name: /^Send later/ });
  await expect(later).toBeDisabled();
  await expect(dialog.getByText("Sinch cannot send later.")).toBeVisible();
  await chooseConnections(dialog, "Messente sandbox");
  await later.check();
  const time = dialog.getByLabel("Send at");
  const suggested = await time.inputValue();
  await time.fill("2020-01-01T10:00");
  await tester(dialog, /Delivered, then read/).check();
  await expect(dialog.getByText("Choose a time that is at least a minute ahead.")).toBeVisible();
  await expect(dialog.getByText("Your time zone: Europe/London")).toBeVisible();
  await expectAccessible(page);
  const schedule = dialog.getByRole("button", { name: "Schedule", exact: true });
  await schedule.click();
  await expect(time).toBeVisible();
  await time.fill(suggested);
  await schedule.click();
  await expect(dialog.getByText("Scheduled", { exact: true })).toBeVisible();
  await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
  await expect(page.getByText("Scheduled for")).toBeVisible();
  await page.getByRole("button", { name: "Ask for the status" }).click();
  await expect(page.getByText(/^Messente (was asked just now|has nothing to tell yet)\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Call off" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Called off" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Call off" })).toHaveCount(0);
  await expectAccessible(page);
});

test("a phone without RCS is found before anything is sent, until the phones change", async ({ page }) => {
  const dialog = await openPlainDialog(page, "Looked up");
  await chooseConnections(dialog, "Sinch sandbox");
  const ask = dialog.getByRole("button", { name: "Ask which phones have RCS" });
  await expect(ask).toHaveAccessibleDescription("Choose a tester or write a phone number first");
  await tester(dialog, /No RCS/).check();
  await dialog.getByLabel("Another phone number").fill("+44 7700 900 123");
  await ask.click();
  const answers = dialog.getByRole("list", { name: "What Sinch sandbox says of the phones" });
  await expect(answers.getByRole("listitem").first()).toContainText("no RCS");
  await expect(answers.getByRole("listitem").last()).toContainText("+44 7700 900123 has RCS");
  await expectAccessible(page);
  await tester(dialog, /Delivered, never read/).check();
  await expect(answers).toHaveCount(0);
  await page.goto("/sends");
  await expect(page.getByRole("link", { name: /Looked up/ })).toHaveCount(0);
});

test("what no phone has yet is taken back", async ({ page, openAs }) => {
  const dialog = await openPlainDialog(page, "Taken back");
  await chooseConnections(dialog, "Sinch sandbox");
  await tester(dialog, /never reported/).check();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
  await page.getByRole("button", { name: "Take back" }).click();
  const question = page.getByRole("alertdialog", { name: "Take this message back?" });
  await expect(question).toContainText("a delivery may still be reported");
  await expectAccessible(page);
  await question.getByRole("button", { name: "Take back" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Taken back" })).toBeVisible();
  await expect(page.getByText(/^asked/)).toBeVisible();
  await expect(page.getByRole("button", { name: /Take back/ })).toHaveCount(0);
  await expectAccessible(page);

  const editor = await openAs("Editor");
  await editor.goto(page.url());
  await expect(editor.getByRole("list", { name: "Timeline" })).toBeVisible();
  await expect(editor.getByRole("button", { name: /Take back/ })).toHaveCount(0);
});

test("a page that is behind learns that there is nothing left to take back", async ({ page }) => {
  const dialog = await openPlainDialog(page, "Too late");
  await chooseConnections(dialog, "Sinch sandbox");
  await tester(dialog, /Delivered, never read/).check();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByText("Delivered", { exact: true })).toBeVisible();
  await page.route("/api/sends/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), state: "accepted" } });
  });
  await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
  await page.getByRole("button", { name: "Take back" }).click();
  const question = page.getByRole("alertdialog", { name: "Take this message back?" });
  await question.getByRole("button", { name: "Take back" }).click();
  await expect(question.getByRole("alert")).toHaveText("There is nothing left to take back.");
  await expectAccessible(page);
  await page.unrouteAll({ behavior: "wait" });
});

test("one press sends ten messages at most", async ({ page }) => {
  const dialog = await openPlainDialog(page, "Too many");
  await chooseConnections(dialog, "Sinch sandbox", "Aerialink sandbox");
  for (const what of [/then read/, /never read/, /No RCS/, /refuses a field/, /used up/, /5 seconds/])
    await tester(dialog, what).check();
  const send = dialog.getByRole("button", { name: "Send 12 messages" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(send).toHaveAttribute("title", /This would be 12 messages/);
  await expect(dialog.getByText(/^This would be 12 messages, and one press sends at most 10/)).toBeVisible();
  await expectAccessible(page);
  await tester(dialog, /5 seconds/).uncheck();
  await expect(dialog.getByRole("button", { name: "Send 10 messages" })).not.toHaveAttribute("aria-disabled");
});

test("a connection that cannot send cannot be chosen, and says why", async ({ page }) => {
  await openSample(page);
  const dialog = await openSendDialog(page);
  const aerialink = dialog.getByRole("checkbox", { name: /^Aerialink sandbox.*Cannot send/ });
  await expect(aerialink).toHaveAttribute("aria-disabled", "true");
  await aerialink.focus();
  await page.keyboard.press("Space");
  await expect(aerialink).not.toBeChecked();
  await dialog.getByRole("button", { name: "Show what Aerialink sandbox cannot send" }).click();
  await expect(dialog.getByText("Aerialink cannot send this")).toBeVisible();
  await expectAccessible(page);
});

test("a connection is checked without sending, good or bad", async ({ page, server }) => {
  await page.goto("/connections");
  await page.getByRole("link", { name: /Sinch sandbox/ }).click();
  await page.getByRole("button", { name: "Check connection" }).click();
  await expect(page.getByText("The settings are good.")).toBeVisible();
  await expectAccessible(page);
  const id = page.url().split("/").at(-1);

  await page.goto("/connections/new");
  await page.getByLabel("Provider").selectOption({ label: "Sinch" });
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Sinch with a wrong token");
  await page.getByLabel(/Sender.s name/).fill("Tarn & Trail");
  await page.getByLabel("Sender ID").fill("AbcdEFGhijKlmnoP");
  await page.getByLabel("API token").fill("wrong");
  await page.getByLabel("API address").fill(`${server.url}/sandbox/sinch/${id}`);
  await page.getByRole("button", { name: "Add connection" }).click();
  await page.getByRole("button", { name: "Check connection" }).click();
  await expect(page.getByText("The check did not succeed")).toBeVisible();
  await expect(page.getByText("Sinch cannot reach this address")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/connections");
  await page.getByRole("link", { name: /Aerialink sandbox/ }).click();
  await expect(page.getByText(/Aerialink offers no way to check/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Check connection" })).toHaveCount(0);
});

test("a sandbox number that was removed is explained all the same, and saved again", async ({ page }) => {
  await page.goto("/testers");
  const numbers = page.getByRole("list", { name: "Sandbox numbers" });
  await expect(numbers.getByRole("listitem")).toHaveCount(11);
  await page.getByRole("button", { name: "More for Sandbox phone 9" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove tester" }).click();
  const row = numbers.getByRole("listitem").filter({ hasText: "Every report comes twice" });
  await row.getByRole("button", { name: /Save .* as a tester/ }).click();
  await expect(row).toContainText("Sandbox phone 9");
});
