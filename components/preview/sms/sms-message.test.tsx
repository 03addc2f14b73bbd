import fastCheck from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { SmsMessage } from "./sms-message";
import { SmsPhone } from "./sms-phone";

const draw = (fallback: unknown, number?: string) =>
  renderToStaticMarkup(
    <SmsPhone theme="light" label="SMS preview" {...(number && { number })}>
      <SmsMessage fallback={toDraft({ fallback }).fallback} />
    </SmsPhone>,
  );

const sms = { enabled: true, text: "Order https://shop.example/a." };
const mms = { enabled: true, text: "Rich", subject: "Your order", mediaUrl: "/media/boots.jpg" };

test("an SMS is a plain bubble with its link underlined, from a number", () => {
  const markup = draw({ sms }, "72975");
  expect(markup).toContain('<span class="phone-link">https://shop.example/a</span>.');
  expect(markup).toContain("72975");
  expect(markup).toContain('data-path="fallback.sms.text"');
  for (const brand of ["android-card", "android-badge", "android-chip", "<img"]) expect(markup).not.toContain(brand);
});

test("an MMS comes before the SMS, with its picture, subject and text", () => {
  const markup = draw({ sms, mms });
  expect(markup).not.toContain("shop.example");
  expect(markup.indexOf('src="/media/boots.jpg"')).toBeLessThan(markup.indexOf("Your order"));
  expect(markup.indexOf("Your order")).toBeLessThan(markup.indexOf("Rich"));
});

test("where there are both, the one that is asked for is drawn; one alone is drawn whatever is asked for", () => {
  const drawn = (fallback: object, prefer: "sms" | "mms") =>
    renderToStaticMarkup(<SmsMessage fallback={toDraft({ fallback }).fallback} prefer={prefer} />);
  expect(drawn({ sms, mms }, "sms")).toContain("shop.example");
  expect(drawn({ sms, mms }, "sms")).not.toContain("boots.jpg");
  expect(drawn({ sms, mms }, "mms")).toContain("boots.jpg");
  expect(drawn({ mms }, "sms")).toContain("boots.jpg");
  expect(drawn({ sms }, "mms")).toContain("shop.example");
});

test("a picture on another site is a placeholder", () => {
  const markup = draw({ mms: { ...mms, mediaUrl: "https://shop.example/a.jpg" } });
  expect(markup).toContain("android-media-missing");
  expect(markup).not.toContain("<img");
});

test("without a fallback it says that such phones get nothing; an empty one says that it has no text", () => {
  expect(draw({})).toContain("Phones without RCS get nothing");
  expect(draw({ sms: { enabled: true, text: " " } })).toContain("No text yet");
});

test("anything that can be stored can be drawn", () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.json(), (json) => void draw({ sms: JSON.parse(json), mms: JSON.parse(json) })),
  );
});
