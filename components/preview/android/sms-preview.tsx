import type { MessageDraft } from "@/lib/message/schema";
import { LinkedText } from "../linked-text";
import { AndroidIcon } from "./android-icon";

/** The fallback as the phone gets it: a plain bubble without card or buttons; the MMS first, where there is one. */
export function AndroidSms({ fallback }: { fallback: MessageDraft["fallback"] }) {
  const { sms, mms } = fallback;
  const usesMms = mms.enabled;
  const text = usesMms ? mms.text : sms.text;
  const picture = usesMms && mms.mediaUrl.startsWith("/media/") ? mms.mediaUrl : "";
  return (
    <>
      {usesMms && (
        <div className={picture ? "android-media android-file" : "android-media android-file android-media-missing"}>
          {picture ? <img src={picture} alt="" draggable={false} /> : <AndroidIcon name="image" />}
        </div>
      )}
      <div className="android-bubble android-bubble-sms" dir="auto">
        {usesMms && mms.subject && <strong>{mms.subject}</strong>}
        {usesMms && mms.subject && "\n"}
        {text === "" ? <span className="android-blank">No text</span> : <LinkedText text={text} />}
      </div>
      <p className="android-stamp">{usesMms ? "MMS" : "SMS"}</p>
    </>
  );
}
