import "@fontsource-variable/inter/opsz.css";
import { createRoot } from "react-dom/client";
import { AndroidPhone } from "@/components/preview/android/android-phone";
import { AndroidMessage } from "@/components/preview/android/message-preview";
import { IosPhone } from "@/components/preview/ios/ios-phone";
import { IosMessage } from "@/components/preview/ios/message-preview";
import { SmsMessage } from "@/components/preview/sms/sms-message";
import { SmsPhone } from "@/components/preview/sms/sms-phone";
import { toDraft } from "@/lib/message/defaults";
import { scenes } from "./scenes";

const sender = { name: "Northbay Outfitters", logoUrl: "/media/logo.svg" };
const doNothing = () => undefined;

function Scene({ name, theme }: { name: keyof typeof scenes; theme: "light" | "dark" }) {
  const { message, textSize = "default", tapped = false } = scenes[name] ?? { message: {} };
  const draft = toDraft(message);
  const phone = { theme, textSize };
  const onChoice = tapped ? { onChoice: doNothing } : {};
  return (
    <div className="scene" data-theme={theme} data-testid={`${name}-${theme}`}>
      <AndroidPhone {...phone} sender={sender} label="Android">
        <AndroidMessage draft={draft} {...onChoice} />
      </AndroidPhone>
      <IosPhone {...phone} sender={sender} label="iPhone">
        <IosMessage draft={draft} {...onChoice} />
      </IosPhone>
      <SmsPhone {...phone} number="72975" label="SMS">
        <SmsMessage fallback={draft.fallback} />
      </SmsPhone>
    </div>
  );
}

const place = document.getElementById("gallery");
if (place)
  createRoot(place).render(
    Object.keys(scenes).flatMap((name) => [
      <Scene key={`${name}-light`} name={name} theme="light" />,
      <Scene key={`${name}-dark`} name={name} theme="dark" />,
    ]),
  );
