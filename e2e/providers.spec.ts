import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { toDraft } from "../lib/message/defaults";
import type { ProviderProfile } from "../lib/message/profile";
import { type ChoiceType, type MessageDraft, messageTypes } from "../lib/message/schema";
import { profiles } from "../lib/providers/profiles";
import { root } from "../scripts/project.mjs";
import { chooseConnections, newMessage, openSample, openSendDialog } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

// Each story has phones and messages of its own, so both workers share them.
test.describe.configure({ mode: "parallel" });

const allProfiles: ProviderProfile[] = Object.values(profiles);

const choices: Record<ChoiceType, object> = {
  reply: { title: "Yes please", postbackData: "yes & please" },
  openUrl: { title: "See the tent", postbackData: "see", url: "https://tarntrail.example/ridge-2" },
  dialPhone: { title: "Call us", postbackData: "call", phoneNumber: "+441132000000" },
  showLocation: { title: "Find us", postbackData: "find", latitude: "53.7996", longitude: "-1.5491" },
  requestLocation: { title: "Near me", postbackData: "near" },
  createCalendarEvent: {
    title: "Save the date",
    postbackData: "date",
    startTime: "2030-03-03T15:00:00Z",
    endTime: "2030-03-03T16:30:00Z",
    eventTitle: "Spring sale",
    description: "Everything for the season",
  },
};

type MediaFacts = Pick<MessageDraft["media"], "url" | "mimeType" | "sizeBytes" | "previewUrl">;

/** A message of a type with every kind of choice that the provider carries, and the fallback that it takes along. */
function fullDraft(
  { choiceTypes, chipsBelow, fallback }: ProviderProfile,
  type: MessageDraft["type"],
  media: MediaFacts,
) {
  const kinds = choiceTypes.map((kind) => ({ type: kind, ...choices[kind] }));
  const card = (title: string, buttons: object[]) => ({
    title,
    description: "Two people, 1.9 kg",
    media,
    choices: buttons,
  });
  const parts = {
    text: { text: "Our new tent" },
    media: { media },
    card: { card: card("Ridge 2", kinds.slice(0, 4)) },
    carousel: { cards: [card("Ridge 2", kinds.slice(0, 3)), card("Ridge 3", kinds.slice(3))] },
  };
  const chips = (type === "text" || type === "media") && chipsBelow.includes(type) ? kinds : [];
  return toDraft({
    type,
    ...parts[type],
    choices: chips,
    fallback: {
      ...(fallback.sms.includes(type) && { sms: { text: "Our new tent, by SMS" } }),
      ...(fallback.mms.includes(type) && {
        mms: { text: "Our new tent", subject: "Ridge 2", mediaUrl: "https://tarntrail.example/ridge-2.jpg" },
      }),
    },
  });
}

/** Stores a draft as the composer would, and opens it. */
async function openDraft(page: Page, name: string, draft: MessageDraft) {
  await newMessage(page, name);
  const address = page.url();
  const id = new URL(address).pathname.split("/").at(-1);
  const saved = await page.request.put(`/api/messages/${id}`, {
    data: { draft, baseVersion: 1, saveId: crypto.randomUUID() },
  });
  expect(saved.ok()).toBe(true);
  // The page that was left may not save over it.
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

async function storePicture(page: Page): Promise<MediaFacts> {
  const data = await readFile(join(root, "assets/samples/tent.jpg"));
  const stored = await page.request.post("/api/media?filename=tent.jpg", { data });
  expect(stored.ok()).toBe(true);
  return stored.json();
}

const titlesOf = ({ choices: chips, card, cards }: MessageDraft, type: MessageDraft["type"]) =>
  (type === "card" ? card.choices : type === "carousel" ? cards.flatMap((one) => one.choices) : chips).map(
    ({ title }) => title,
  );

let phones = 100;
/** A phone that no other story uses; like every number that is not reserved, it gets and reads what it is sent. */
const freshPhone = () => `+44 7700 900${++phones}`;

for (const profile of allProfiles)
  test.describe(profile.name, () => {
    // One phone beside the editor is enough for what is sent and comes back.
    test.use({ viewport: { width: 1100, height: 800 } });

    for (const type of messageTypes)
      test(`sends a ${type} with every choice that it carries, and the tap comes back`, async ({ page }) => {
        const draft = fullDraft(profile, type, await storePicture(page));
        await openDraft(page, `${profile.name} ${type}`, draft);
        const dialog = await openSendDialog(page);
        await chooseConnections(dialog, `${profile.name} sandbox`);
        await dialog.getByLabel("Another phone number").fill(freshPhone());
        await dialog.getByRole("button", { name: "Send", exact: true }).click();
        await expect(dialog.getByText("Read", { exact: true })).toBeVisible();
        await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
        const timeline = page.getByRole("list", { name: "Timeline" });
        await expect(timeline).toContainText("Read");
        const send = page.url();

        await page.getByRole("link", { name: "Open the sandbox phone" }).click();
        const phone = page.getByRole("region", { name: "The chosen phone" });
        for (const title of titlesOf(draft, type)) await expect(phone.getByText(title).first()).toBeAttached();
        if (type === "text") await expect(phone.getByText("Our new tent", { exact: true })).toBeVisible();
        else await expect(phone.locator("img").first()).toHaveJSProperty("complete", true);
        if (type === "carousel") await expect(phone.getByText("Ridge 3")).toBeAttached();
        await phone.getByRole("button", { name: "Yes please" }).first().click();
        await expect(phone.locator(".android-bubble-out")).toBeVisible();
        await page.goto(send);
        await expect(timeline).toContainText("Tapped “Yes please”");
        await expect(timeline).toContainText("yes & please");
      });

    test("brings back what somebody writes", async ({ page }) => {
      await openDraft(page, `${profile.name} reply`, toDraft({ type: "text", text: "In which colour?" }));
      const dialog = await openSendDialog(page);
      await chooseConnections(dialog, `${profile.name} sandbox`);
      await dialog.getByLabel("Another phone number").fill(freshPhone());
      await dialog.getByRole("button", { name: "Send", exact: true }).click();
      await expect(dialog.getByText("Read", { exact: true })).toBeVisible();
      await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
      // The results and the timeline both lead to the phone: this is the timeline's link.
      const timeline = page.getByRole("list", { name: "Timeline" });
      await expect(timeline).toContainText("Read");
      await page.getByRole("link", { name: "Open the sandbox phone" }).click();
      const phone = page.getByRole("region", { name: "The chosen phone" });
      await expect(phone.getByText("In which colour?")).toBeVisible();
      await phone.getByLabel("Reply from this phone").fill("In green");
      await phone.getByRole("button", { name: "Send the reply" }).click();
      await expect(phone.locator(".android-bubble-out").filter({ hasText: "In green" })).toBeVisible();
      await page.goBack();
      await expect(timeline).toContainText("In green");
    });

    test("says what a phone without RCS got", async ({ page }) => {
      const sms = profile.fallback.sms.includes("text");
      const draft = toDraft({ type: "text", text: "Hello", fallback: { sms: { text: "Hello by SMS" } } });
      await openDraft(page, `${profile.name} fallback`, draft);
      const dialog = await openSendDialog(page);
      await chooseConnections(dialog, `${profile.name} sandbox`);
      await dialog.getByRole("checkbox", { name: /No RCS/ }).check();
      await dialog.getByRole("button", { name: "Send", exact: true }).click();
      await expect(
        dialog.getByText(sms ? /^Fallback (on its way|delivered)$/ : /^Not delivered$/).first(),
      ).toBeVisible();
      await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
      await expectAccessible(page);
      if (!sms) return;
      await page.getByRole("link", { name: "Open the sandbox phone" }).click();
      const phone = page.getByRole("region", { name: "The chosen phone" });
      await expect(phone.getByText("Hello by SMS").last()).toBeVisible();
      // As every SMS: from a number, without a check mark.
      await expect(phone.getByText("Your SMS number")).toBeVisible();
      await expect(phone.getByPlaceholder("Text message")).toBeVisible();
    });
  });

test("the strip says for every connection what it would make of a message, and narrows the composer to one", async ({
  page,
}) => {
  const picture = await storePicture(page);
  const draft = toDraft({
    type: "carousel",
    width: "small",
    cards: [
      {
        title: "Ridge 2",
        description: "x".repeat(600),
        media: picture,
        choices: [{ type: "showLocation", ...choices.showLocation }],
      },
      { title: "Ridge 3", description: "Three people", media: picture },
    ],
    choices: [{ type: "reply", ...choices.reply }],
  });
  await openDraft(page, "Compared by the strip", draft);
  const strip = page.getByRole("region", { name: "Connections" });
  await expect(strip.getByRole("button", { name: /^Sinch sandbox Sends as is$/ })).toBeVisible();
  await expect(strip.getByRole("button", { name: /^Messente sandbox Sends as is$/ })).toBeVisible();
  for (const name of ["Aerialink", "OpenMarket", "Splashify"])
    await expect(strip.getByRole("button", { name: `${name} sandbox Cannot send` })).toBeVisible();

  await strip.getByRole("button", { name: /^Aerialink sandbox/ }).click();
  await expectAccessible(page);
  await strip.getByRole("button", { name: "Chips", exact: true }).click();
  await expect(strip.getByText("Aerialink cannot send this")).toHaveCount(0);

  const counter = page.getByText("600 of 2000 characters");
  await expect(counter).toBeAttached();
  await strip.getByRole("button", { name: /^Aerialink sandbox/ }).click();
  await strip.getByRole("button", { name: "Write for Aerialink sandbox" }).click();
  await expect(page.getByText("600 of 500 characters")).toBeAttached();
  await expect(page.getByText("Writing for Aerialink sandbox")).toBeVisible();
  await expect(page.getByText("Aerialink does not send it.").first()).toBeVisible();
  await expectAccessible(page);
  // What arrives through it has no chips; what is written has.
  const phone = page.getByRole("region", { name: "Android preview" });
  await page.getByRole("textbox", { name: "Description" }).first().fill("Two people");
  await expect(page.getByText("What arrives through Aerialink")).toHaveCount(2);
  await expect(phone.getByText("Yes please")).toHaveCount(0);
  await page.getByRole("radio", { name: "As written" }).check();
  await expect(phone.getByText("Yes please")).toBeVisible();
  await page.getByRole("button", { name: "Write for every connection" }).first().click();
  await expect(page.getByText("Writing for Aerialink sandbox")).toHaveCount(0);
  await expect(page.getByText("10 of 2000 characters").first()).toBeAttached();
});

test("what only a connection's settings tell stands in the strip after the next save", async ({ page }) => {
  const draft = toDraft({ type: "text", text: "Hello", fallback: { sms: { text: "Hello by SMS" } } });
  await page.goto("/connections/new");
  await page.getByLabel("Provider").selectOption({ label: "Sinch" });
  await page.getByLabel("Name", { exact: true }).fill("Sinch without SMS");
  await page.getByLabel(/Sender.s name/).fill("Tarn & Trail");
  await page.getByLabel("Sender ID").fill("AbcdEFGhijKlmnoP");
  await page.getByLabel("API token").fill("a-token");
  await page.getByRole("button", { name: "Add connection" }).click();
  await openDraft(page, "Without a sender for the SMS", draft);
  const strip = page.getByRole("region", { name: "Connections" });
  await expect(strip.getByRole("button", { name: "Sinch without SMS Loses 1" })).toBeVisible();
  await strip.getByRole("button", { name: /^Sinch without SMS/ }).click();
  await expect(strip.getByText("this connection has no SMS originator")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(strip.getByText("this connection has no SMS originator")).toHaveCount(0);
});

test("a picture is stored at OpenMarket and sent from there", async ({ page }) => {
  const picture = await storePicture(page);
  await openDraft(page, "Stored elsewhere", toDraft({ type: "media", media: picture }));
  await page.getByRole("button", { name: "File name, thumbnail and where it is stored" }).click();
  await page.getByRole("button", { name: "Store at OpenMarket sandbox" }).click();
  await expect(page.getByLabel("File address")).toHaveValue(/^https:\/\/cms\.openmarket\.example\//);
  await expectAccessible(page);
  const dialog = await openSendDialog(page);
  await chooseConnections(dialog, "OpenMarket sandbox");
  await dialog.getByLabel("Another phone number").fill(freshPhone());
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByText("Read", { exact: true })).toBeVisible();
  await dialog.getByRole("link", { name: "Open the sandbox phone" }).click();
  await expect(page.getByRole("region", { name: "The chosen phone" }).locator("img").first()).toBeVisible();
});

test("a kind of button that the chosen provider lacks cannot be added, and says why", async ({ page }) => {
  await openSample(page);
  const strip = page.getByRole("region", { name: "Connections" });
  await strip.getByRole("button", { name: /^Splashify sandbox/ }).click();
  await strip.getByRole("button", { name: "Write for Splashify sandbox" }).click();
  // What it does not carry can be read all the same, with the reason.
  const width = page.getByRole("group", { name: "Width" });
  await expect(width.getByText("Splashify has one card width.")).toBeVisible();
  await expect(width.getByRole("radio", { name: "Medium" })).toBeDisabled();
  await expect(width.getByRole("radio", { name: "Medium" })).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await page.getByRole("button", { name: "Add button" }).click();
  const map = page.getByRole("menuitem", { name: /^Map/ });
  await expect(map).toHaveAttribute("aria-disabled", "true");
  await expect(map).toContainText("Splashify has no map buttons");
  await expect(page.getByRole("menuitem", { name: /^Reply/ })).not.toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
});
