import type { MessageDraft } from "@/lib/message/schema";
import { SmallPhone } from "../preview/android/small-phone";
import { CreateMessage } from "./create-message";
import type { NewMessageDialogProps } from "./new-message-dialog";
import { type TemplateActions, TemplateMenu } from "./template-menu";
import { Tile, Tiles } from "./tile";

interface TemplateTilesProps {
  label: string;
  templates: readonly { id: string; name: string; description: string; shown: MessageDraft }[];
  /** Where a message that begins with one can go. */
  campaigns: NewMessageDialogProps["campaigns"];
  create: NewMessageDialogProps["create"];
  /** For those that somebody kept; ours stay. */
  actions?: TemplateActions;
}

/** What messages can begin with. */
export function TemplateTiles({ label, templates, campaigns, create, actions }: TemplateTilesProps) {
  return (
    <Tiles label={label}>
      {templates.map(({ id, name, description, shown }) => (
        <Tile
          key={id}
          name={name}
          picture={
            <div className="h-60 max-mid:h-48">
              <SmallPhone draft={shown} />
            </div>
          }
          menu={actions && <TemplateMenu id={id} name={name} {...actions} />}
        >
          <p className="text-t2 text-text-3">{description}</p>
          <div className="mt-1 mb-1">
            <CreateMessage
              label="Use it"
              accessibleName={`Use the template ${name}`}
              variant="secondary"
              campaigns={campaigns}
              templateId={id}
              name={name}
              create={create}
              disabledReason={campaigns.length === 0 ? "Make a campaign first: the message needs a place." : undefined}
            />
          </div>
        </Tile>
      ))}
    </Tiles>
  );
}
