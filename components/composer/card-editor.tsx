"use client";

import { Segmented } from "@/components/ui/segmented";
import type { ChoiceListPath } from "@/lib/message/edit";
import type { CardMediaHeight, MessageDraft } from "@/lib/message/schema";
import { CardButtons } from "./choice-list-editor";
import { DraftText, ProblemLine } from "./draft-text";
import { MediaEditor } from "./media-editor";
import { useField, useNotCarried, useSession } from "./session";
import { useIncomingFiles } from "./use-incoming-files";
import { useMediaLoading } from "./use-media-loading";

export type CardPath = "card" | `cards.${number}`;

/** Picture, texts and buttons of one card. */
export function CardEditor({ path }: { path: CardPath }) {
  const loading = useMediaLoading(`${path}.media`);
  useIncomingFiles(loading.upload, `${path}.media`);
  return (
    <>
      <div className="mt-2 grid grid-cols-[200px_minmax(0,1fr)] gap-6 max-mid:grid-cols-1 max-mid:gap-4">
        <div className="grid content-start gap-2">
          <MediaEditor path={`${path}.media`} noun="picture" loading={loading} />
          <PictureHeight path={`${path}.media.height`} />
        </div>
        <div className="grid content-start gap-2 max-mid:gap-3">
          <DraftText path={`${path}.title`} label="Title" limit="cardTitle" />
          <DraftText path={`${path}.description`} label="Description" limit="cardDescription" area />
          <DraftText path={`${path}.media.altText`} label="Picture description" limit="altText" />
          <ProblemLine path={path} />
        </div>
      </div>
      <CardButtons listPath={`${path}.choices` as ChoiceListPath} />
    </>
  );
}

function PictureHeight({ path }: { path: string }) {
  const { canEdit } = useSession();
  const [height, change] = useField<CardMediaHeight>(path);
  const notCarried = useNotCarried(path);
  return (
    <div data-path={path}>
      <Segmented
        disabled={!canEdit}
        disabledReason={height === "medium" ? notCarried : undefined}
        label="Picture height"
        value={height}
        onChange={change}
        fill
        options={[
          { value: "short", label: "Short", title: "112 dp on Android" },
          { value: "medium", label: "Medium", title: "168 dp on Android" },
          { value: "tall", label: "Tall", title: "264 dp on Android" },
        ]}
      />
      <ProblemLine path={path} className="pt-1.5" />
    </div>
  );
}

/** A single card with the layout that only a single card has. */
export function SingleCardEditor() {
  const { canEdit } = useSession();
  const [orientation, changeOrientation] = useField<MessageDraft["orientation"]>("orientation");
  const noOrientation = useNotCarried("orientation");
  const noAlignment = useNotCarried("imageAlignment");
  const [alignment, changeAlignment] = useField<MessageDraft["imageAlignment"]>("imageAlignment");
  return (
    <section aria-labelledby="card-heading" className="mt-4">
      <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="card-heading" className="font-semibold">
          Card
        </h2>
        <div className="ml-auto flex flex-wrap gap-x-4 gap-y-2">
          {orientation === "horizontal" && (
            <div data-path="imageAlignment">
              <Segmented
                disabled={!canEdit}
                disabledReason={alignment === "left" ? noAlignment : undefined}
                size="small"
                label="Picture"
                labelShown
                value={alignment}
                onChange={changeAlignment}
                options={[
                  { value: "left", label: "Left" },
                  { value: "right", label: "Right" },
                ]}
              />
            </div>
          )}
          <div data-path="orientation">
            <Segmented
              disabled={!canEdit}
              disabledReason={orientation === "vertical" ? noOrientation : undefined}
              size="small"
              label="Layout"
              labelShown
              value={orientation}
              onChange={changeOrientation}
              options={[
                { value: "vertical", label: "Vertical" },
                { value: "horizontal", label: "Horizontal" },
              ]}
            />
          </div>
        </div>
      </div>
      <div className="mt-2 rounded-r3 border border-line p-4 pt-2">
        <CardEditor path="card" />
      </div>
    </section>
  );
}
