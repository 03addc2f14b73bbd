import type { Page } from "@playwright/test";
import { atRest, expect, expectAccessible, test } from "./fixtures";

const tile = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });

async function chooseFromMenu(page: Page, name: string, item: string) {
  await page.getByRole("button", { name: `More for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function makeCampaign(page: Page, name: string) {
  await page.goto("/campaigns");
  await page.getByRole("button", { name: "New campaign" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Create campaign" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function makeMessage(page: Page, name: string, template: RegExp) {
  await page.getByRole("button", { name: "New message" }).click();
  const dialog = page.getByRole("dialog", { name: "New message" });
  await dialog.getByRole("radio", { name: template }).check();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Create message" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

test("a message is made from a template, copied, moved, archived, found and restored", async ({ page }) => {
  await makeCampaign(page, "Library story");
  await makeMessage(page, "Winter question to everyone who bought a tent", /^Yes or no/);
  await expect(page.getByRole("region", { name: "Android preview" })).toContainText("how is your Ridge 2 tent?");
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Library story" }).click();
  await expect(tile(page, "Winter question to everyone who bought a tent")).toContainText("Text");
  await expect(page.locator(".small-phone").first()).toContainText("Ask me later");

  await chooseFromMenu(page, "Winter question to everyone who bought a tent", "Duplicate");
  await expect(page.getByText("“Winter question to everyone who bought a tent copy” was made.")).toBeVisible();
  await expect(tile(page, "Winter question to everyone who bought a tent copy")).toBeVisible();

  await chooseFromMenu(page, "Winter question to everyone who bought a tent copy", "Move to another campaign");
  const move = page.getByRole("dialog", { name: "Move to another campaign" });
  await move.getByRole("radio", { name: "A new campaign" }).check();
  await move.getByRole("button", { name: "Move message" }).click();
  await expect(move.getByText("Write a name for the new campaign.")).toBeVisible();
  await move.getByRole("textbox", { name: "Name of the new campaign" }).fill("Moved here");
  await move.getByRole("button", { name: "Move message" }).click();
  await expect(
    page.getByText("“Winter question to everyone who bought a tent copy” is in “Moved here” now."),
  ).toBeVisible();
  await expect(tile(page, "Winter question to everyone who bought a tent copy")).toHaveCount(0);

  await chooseFromMenu(page, "Winter question to everyone who bought a tent", "Archive");
  await expect(page.getByText("No messages in this campaign yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(tile(page, "Winter question to everyone who bought a tent")).toBeVisible();
  await chooseFromMenu(page, "Winter question to everyone who bought a tent", "Archive");
  await page.getByRole("link", { name: "1 archived" }).click();
  await expect(tile(page, "Winter question to everyone who bought a tent")).toBeVisible();

  await page.goto("/campaigns");
  const search = page.getByRole("searchbox", { name: "Search campaigns and messages" });
  await search.fill("BUY it AGAIN ridge");
  await expect(page).toHaveURL(/\?q=BUY%20it%20AGAIN%20ridge$/);
  await expect(tile(page, "Winter question to everyone who bought a tent copy")).toContainText("in Moved here");
  await expect(tile(page, "Winter question to everyone who bought a tent")).toHaveCount(0);
  await expect(search).toBeFocused();
  await search.fill("winter library%");
  await expect(page.getByText("Nothing found for “winter library%”")).toBeVisible();
  await search.fill("moved here");
  await expect(page.getByRole("list", { name: "Campaigns" }).getByRole("link", { name: "Moved here" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Archive", exact: true }).click();
  await page.getByRole("link", { name: "Winter question to everyone who bought a tent", exact: true }).click();
  await expect(page.getByText("Archived", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send test" })).toHaveAccessibleDescription(/Restore it first/);
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(
    page.getByText("“Winter question to everyone who bought a tent” is back from the archive."),
  ).toBeVisible();
  await expect(page.getByLabel("Text", { exact: true }).last()).toBeEditable();
});

test("a message becomes a template in the composer, and the template begins another message", async ({ page }) => {
  await makeCampaign(page, "Template story");
  await makeMessage(page, "First of its kind", /^Empty message/);
  await page.getByRole("radio", { name: "Text" }).check();
  await page.getByLabel("Text", { exact: true }).last().fill("Written to be used again");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as template" }).click();
  const dialog = page.getByRole("dialog", { name: "Save as template" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("House style");
  await dialog.getByRole("button", { name: "Save template" }).click();
  await expect(page.getByText("The template is saved.")).toBeVisible();

  await page.goto("/campaigns/templates");
  await chooseFromMenu(page, "House style", "Rename");
  await page.getByRole("textbox", { name: "Name" }).fill("Our style");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await page.getByRole("button", { name: "Use the template Our style" }).click();
  const begin = page.getByRole("dialog", { name: "New message" });
  await expect(begin.getByRole("radio", { name: /^Our style/ })).toBeChecked();
  await expectAccessible(page);
  await expect(begin.getByRole("textbox", { name: "Name" })).toHaveValue("Our style");
  await begin.getByRole("textbox", { name: "Name" }).fill("Second of its kind");
  await begin.getByLabel("Campaign").selectOption({ label: "Template story" });
  await begin.getByRole("button", { name: "Create message" }).click();
  await expect(page.getByLabel("Text", { exact: true }).last()).toHaveValue("Written to be used again");

  await page.goto("/campaigns/templates");
  await chooseFromMenu(page, "Our style", "Remove");
  await page.getByRole("button", { name: "Remove template" }).click();
  await expect(page.getByRole("list", { name: "Your templates" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Use the template/ })).toHaveCount(6);
});

test("a viewer finds everything and can change nothing", async ({ openAs }) => {
  const page = await openAs("Viewer");
  await page.goto("/campaigns?q=squall");
  await page.getByRole("button", { name: "More for Four picks, 25% off" }).click();
  await expect(page.getByRole("menuitem", { name: /^Archive/ })).toHaveAttribute("aria-disabled", "true");
});

test("templates that come late move no button of the dialog", async ({ page }) => {
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
  await page.route("**/api/templates?*", async (route) => {
    await mayAnswer;
    await route.continue();
  });
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  await page.getByRole("button", { name: "New message" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New message" });
  await expect(dialog.getByText("The templates are on their way.")).toBeVisible();
  const create = dialog.getByRole("button", { name: "Create message" });
  // The dialog glides in: where it comes to rest is what counts.
  await atRest(page);
  const before = await create.boundingBox();
  answer();
  await expect(dialog.getByText("Product carousel")).toBeVisible();
  expect(await create.boundingBox()).toEqual(before);
});

test.describe("without a connection", () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

  test("a dialog that cannot be loaded says so and leaves the page as it is", async ({ page, context }) => {
    await page.goto("/campaigns");
    const samples = page.getByRole("button", { name: "More for Autumn clear-out" });
    await samples.click();
    const rename = page.getByRole("menuitem", { name: "Rename" });
    await expect(rename).toBeVisible();
    await context.setOffline(true);
    await rename.click();
    const why = page.getByText("This needs a connection to Cardwright. Reload the page when you are online");
    await expect(why).toBeVisible();
    await expect(page.getByRole("heading", { name: "Campaigns", level: 1 })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(samples).toBeVisible();
    await page.getByRole("button", { name: "New campaign" }).click();
    const dialog = page.getByRole("dialog", { name: "New campaign" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Typed in a tunnel");
    await dialog.getByRole("button", { name: "Create campaign" }).click();
    await expect(dialog.getByText("Cardwright did not answer.")).toBeVisible();
    await context.setOffline(false);
    await dialog.getByRole("button", { name: "Create campaign" }).click();
    await expect(page.getByRole("heading", { name: "Typed in a tunnel", level: 1 })).toBeVisible();
  });
});
