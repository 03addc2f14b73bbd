import { expect, expectAccessible, test } from "./fixtures";

test("a viewer sees everything and changes nothing", async ({ openAs }) => {
  const page = await openAs("Viewer");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  await page.getByRole("link", { name: "Four picks, 25% off" }).click();
  const title = page.locator('[name="cards.0.title"]');
  const written = await title.inputValue();
  await expect(page.getByRole("region", { name: "Android preview" })).toContainText(written);
  await title.click({ force: true });
  await page.keyboard.type("x");
  await expect(title).toHaveValue(written);

  const id = page.url().split("/").at(-1);
  const save = await page.request.put(`/api/messages/${id}`, {
    data: { draft: {}, baseVersion: 1, saveId: crypto.randomUUID() },
  });
  expect([400, 403]).toContain(save.status());
  const upload = await page.request.post("/api/media?filename=a.png", { data: "x" });
  expect(upload.status()).toBe(403);
  await page.goto("/people");
  await expect(page.getByText("Only administrators can manage people")).toBeVisible();
  await expectAccessible(page);
});

test("an editor writes, and is told why she cannot send", async ({ openAs }) => {
  const page = await openAs("Editor");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  await page.getByRole("link", { name: "Four picks, 25% off" }).click();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toBeEditable();
  const send = page.getByRole("button", { name: "Send test" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(send).toHaveAccessibleDescription(/Your role cannot send/);
});

for (const scheme of ["light", "dark"] as const)
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    for (const path of [
      "/campaigns",
      "/campaigns/templates",
      "/campaigns/archive",
      "/sends",
      "/connections",
      "/connections/new",
      "/testers",
      "/people",
      "/phone",
    ])
      test(`${path} has no barrier that a machine can find`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });
  });
