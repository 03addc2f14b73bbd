import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BrowserContext, Page } from "@playwright/test";
import { newMessage, phone, saved } from "./composer-page";
import { expect, expectAccessible, signIn, test } from "./fixtures";

const field = (page: Page) => page.getByLabel("Text", { exact: true }).last();

/** Opens a message and waits until it can be written in: only then do times have a title. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(page.locator("header time[title]").first()).toBeVisible();
}

async function newText(page: Page, name: string, text: string) {
  await newMessage(page, name);
  await page.getByRole("radio", { name: "Text" }).check();
  await field(page).fill(text);
  await expect(page.getByText("Saved just now").first()).toBeVisible();
}

async function openVersions(page: Page) {
  await page.getByRole("button", { name: "Version history" }).click();
  return page.getByRole("dialog", { name: "Version history" });
}

test("an earlier version is looked at, compared, restored and copied, and Undo brings back what was there", async ({
  page,
}) => {
  await newMessage(page, "Restored");
  const empty = await openVersions(page);
  await expect(empty.getByText("No earlier versions yet")).toBeVisible();
  await empty.getByRole("button", { name: "Close" }).click();
  await field(page).fill("Written today");
  await expect(page.getByText("Saved just now").first()).toBeVisible();

  const dialog = await openVersions(page);
  const list = dialog.getByRole("list", { name: "Versions" });
  await expect(list.getByRole("button")).toHaveCount(2);
  await expect(list.getByRole("button", { name: /Ada Admin.*Now.*Written today/ })).toBeVisible();
  await expect(list.getByRole("button", { name: /As it was made/ })).toHaveAttribute("aria-current", "true");
  await expect(dialog.getByRole("region", { name: "Earlier version" })).toBeVisible();
  await expect(dialog.getByRole("region", { name: "What going back would change" })).toContainText(
    "Text“Written today” → became nothing",
  );
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Restore this version" }).click();
  await expect(dialog).toBeHidden();
  await expect(field(page)).toHaveValue("");
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(field(page)).toHaveValue("Written today");
  await expect(page.getByText("Saved just now").first()).toBeVisible();

  await openVersions(page);
  await expect(list.getByRole("button")).toHaveCount(4);
  await expect(list.getByRole("button", { name: /Restored from/ })).toBeVisible();
  await list.getByRole("button", { name: /Before a restore/ }).click();
  await expect(dialog.getByRole("region", { name: "Earlier version" })).toContainText("Written today");
  await dialog.getByRole("button", { name: "Open as a copy" }).click();
  await expect(page.getByRole("heading", { name: /Restored \(version of / })).toBeVisible();
  await expect(field(page)).toHaveValue("Written today");
});

test.describe("two people", () => {
  test.use({ expectedConsole: [/409|ERR_INTERNET_DISCONNECTED/] });
  test("who write the same message see both versions side by side, and the one who saves last chooses", async ({
    page,
    context,
    openAs,
  }) => {
    await newText(page, "Two people", "Start");
    const ben = await openAs("Editor");
    const dialog = page.getByRole("alertdialog", { name: "This message was changed elsewhere" });
    async function collide(mine: string, theirs: string) {
      await context.setOffline(true);
      await field(page).fill(mine);
      await expect(page.getByText("Kept in this browser, will be saved when you are online.")).toBeVisible();
      await open(ben, page.url());
      await field(ben).fill(theirs);
      await expect(ben.getByText("Saved just now").first()).toBeVisible();
      await context.setOffline(false);
      await expect(dialog.getByRole("region", { name: "Yours, on this page" })).toContainText(mine);
      await expect(dialog.getByRole("region", { name: "Saved by Editor Person" })).toContainText(theirs);
    }

    await collide("Ada's first", "Ben's first");
    await expect(dialog.getByRole("region", { name: "What theirs changes in yours" })).toContainText("Text");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Decide" }).click();
    await dialog.getByRole("button", { name: "Keep mine", exact: true }).click();
    await saved(page);
    await ben.reload();
    await expect(field(ben)).toHaveValue("Ada's first");

    await collide("Ada's second", "Ben's second");
    await dialog.getByRole("button", { name: "Take theirs", exact: true }).click();
    await expect(field(page)).toHaveValue("Ben's second");
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(field(page)).toHaveValue("Ada's second");
    await saved(page);

    await collide("Ada's third", "Ben's third");
    await dialog.getByRole("button", { name: "Take theirs, keep mine as a copy" }).click();
    await expect(field(page)).toHaveValue("Ben's third");
    const versions = await openVersions(page);
    await expect(
      versions.getByRole("button", { name: /Before another version replaced it.*Ben's first/ }),
    ).toBeVisible();
    await page.goto("/campaigns");
    await page.getByRole("link", { name: "Autumn clear-out" }).click();
    await expect(page.getByRole("link", { name: /Two people \(my version\)/ })).toBeVisible();
  });
});

test("a tab in which nothing is unsaved takes up what another tab saves", async ({ page, context }) => {
  await newText(page, "Two tabs", "Start");
  const other = await context.newPage();
  await open(other, page.url());
  await field(other).fill("Written in the other tab");
  await expect(page.getByText("Updated from another tab.")).toBeVisible();
  await expect(field(page)).toHaveValue("Written in the other tab");
  await expect(phone(page)).toContainText("Written in the other tab");
});

/** As long as it refuses, nothing that a page saves arrives. */
async function refusingSaves(context: BrowserContext) {
  const net = { refuses: true };
  await context.route("**/api/messages/*", (route) =>
    net.refuses && route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  return net;
}

test.describe("nothing that was typed is lost", () => {
  test.use({ expectedConsole: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|40[14]/] });

  test("when the tab is killed, or reloaded", async ({ page, context }) => {
    await newText(page, "Killed", "Saved before");
    const net = await refusingSaves(context);
    await field(page).fill("Typed a moment ago");
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await expect.poll(kept).toContain("Typed a moment ago");
    const address = page.url();
    const crashed = page.waitForEvent("crash");
    void page.goto("chrome://crash").catch(() => undefined);
    await crashed;

    const again = await context.newPage();
    await again.goto(address);
    await expect(field(again)).toHaveValue("Typed a moment ago");
    await expect(again.getByText(/Restored what was not saved yet/)).toBeVisible();
    await expectAccessible(again);
    await again.reload();
    await expect(field(again)).toHaveValue("Typed a moment ago");
    await again.getByRole("button", { name: "Discard it" }).click();
    await expect(field(again)).toHaveValue("Saved before");
    net.refuses = false;
    await again.getByRole("button", { name: "Undo" }).click();
    await expect(field(again)).toHaveValue("Typed a moment ago");
    await expect(again.getByText("Saved just now").first()).toBeVisible();
  });

  test("when the session ends while typing", async ({ page, context, administrator }) => {
    await newText(page, "Signed out", "Saved before");
    await context.clearCookies();
    await field(page).fill("Typed while signed out");
    await expect(page.getByText(/You are signed out, so what you type is not saved/)).toBeVisible();
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Sign in in another tab" }).click();
    await signIn(await opened, administrator.email);
    await (await opened).waitForURL(/campaigns|messages/);
    await (await opened).close();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(page.getByText("Saved just now").first()).toBeVisible();
    await page.reload();
    await expect(field(page)).toHaveValue("Typed while signed out");
  });

  test("when the message is removed meanwhile", async ({ page, context, server }) => {
    const remove = (name: string) => {
      const database = new DatabaseSync(join(server.dataDirectory, "cardwright.db"));
      database.prepare("delete from messages where name = ?").run(name);
      database.close();
    };
    await newText(page, "Removed", "Saved before");
    remove("Removed");
    await field(page).fill("Typed after it was removed");
    await page.getByRole("button", { name: "Save as a new message" }).click();
    await expect(page.getByRole("heading", { name: "Removed (saved again)" })).toBeVisible();
    await expect(field(page)).toHaveValue("Typed after it was removed");

    const address = page.url();
    await context.setOffline(true);
    await field(page).fill("Typed before the tab was closed");
    await expect(page.getByText("Kept in this browser, will be saved when you are online.")).toBeVisible();
    await page.close();
    remove("Removed (saved again)");
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(address);
    await expect(later.getByRole("heading", { name: "This message is not here any more" })).toBeVisible();
    await expectAccessible(later);
    await later.getByRole("button", { name: "Save as a new message" }).click();
    await expect(later.getByRole("heading", { name: "Removed (saved again)" })).toBeVisible();
    await expect(field(later)).toHaveValue("Typed before the tab was closed");
  });

  test("when the browser keeps nothing: it asks before the page goes away", async ({ page, context }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    });
    await newText(page, "Full", "Saved before");
    await context.setOffline(true);
    await field(page).fill("Kept nowhere");
    await expect(page.getByText(/this browser keeps nothing/)).toBeVisible();
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await context.setOffline(false);
    await expect(page.getByText("Saved just now").first()).toBeVisible();
  });
});
