import * as campaigns from "./campaigns";
import * as campaignList from "./campaigns/campaign-list";
import * as connections from "./connections";
import * as checkConnection from "./connections/check-connection";
import * as lookUp from "./connections/look-up";
import { newId } from "./db/id";
import * as media from "./media";
import * as editMedia from "./media/edit-media";
import * as library from "./media/library";
import * as mediaUses from "./media/media-uses";
import * as probeMedia from "./media/probe-media";
import * as storeAtProvider from "./media/store-at-provider";
import { emptyDraft } from "./message/defaults";
import * as messages from "./messages";
import * as arrange from "./messages/arrange";
import * as messageList from "./messages/message-list";
import * as saveDraft from "./messages/save-draft";
import * as versions from "./messages/versions";
import * as people from "./people";
import type { Actor, Role } from "./roles";
import * as sandbox from "./sandbox";
import * as rehearsedTap from "./sandbox/rehearsed-tap";
import * as sandboxPhone from "./sandbox/sandbox-phone";
import * as sends from "./sends";
import * as followUp from "./sends/follow-up";
import * as readiness from "./sends/readiness";
import * as sendDetail from "./sends/send-detail";
import * as showRequest from "./sends/show-request";
import * as templates from "./templates";
import * as testers from "./testers";

interface Entry {
  needs: Role;
  call(actor: Actor): Promise<unknown>;
}

const id = newId();
const name = "Name";
const connection = { name, senderName: name, settings: {} };
const tester = { name, phone: "not a number", platform: "unknown" as const, note: "" };
const test = { messageId: id, version: 1, connectionIds: [id], to: ["+12025550100"], pressKey: id };
const whole = { left: 0, top: 0, width: 1, height: 1 };
const crop = { file: "none.jpg", area: whole, place: "vertical" as const, quality: "high" as const };
const tap = { kind: "tap" as const, title: "Yes", postbackData: "yes" };

/** Every function that acts for somebody, the role it needs, and a call that does no harm where it is allowed. */
export const table: Record<string, Entry> = {
  "campaign-list.listCampaigns": { needs: "viewer", call: (actor) => campaignList.listCampaigns(actor) },
  "campaign-list.listCampaignNames": { needs: "viewer", call: (actor) => campaignList.listCampaignNames(actor) },
  "campaigns.getCampaign": { needs: "viewer", call: (actor) => campaigns.getCampaign(actor, id) },
  "campaigns.createCampaign": { needs: "editor", call: (actor) => campaigns.createCampaign(actor, { name }) },
  "campaigns.renameCampaign": { needs: "editor", call: (actor) => campaigns.renameCampaign(actor, { id, name }) },
  "campaigns.removeCampaign": { needs: "editor", call: (actor) => campaigns.removeCampaign(actor, { id }) },
  "campaigns.duplicateCampaign": { needs: "editor", call: (actor) => campaigns.duplicateCampaign(actor, { id }) },
  "campaigns.archiveCampaign": { needs: "editor", call: (actor) => campaigns.archiveCampaign(actor, { id }) },
  "campaigns.restoreCampaign": { needs: "editor", call: (actor) => campaigns.restoreCampaign(actor, { id }) },
  "message-list.listMessages": { needs: "viewer", call: (actor) => messageList.listMessages(actor, {}) },
  "arrange.duplicateMessage": { needs: "editor", call: (actor) => arrange.duplicateMessage(actor, { id }) },
  "arrange.moveMessage": { needs: "editor", call: (actor) => arrange.moveMessage(actor, { id, campaignId: id }) },
  "arrange.archiveMessage": { needs: "editor", call: (actor) => arrange.archiveMessage(actor, { id }) },
  "arrange.restoreMessage": { needs: "editor", call: (actor) => arrange.restoreMessage(actor, { id }) },
  "messages.getMessage": { needs: "viewer", call: (actor) => messages.getMessage(actor, id) },
  "messages.createMessage": {
    needs: "editor",
    call: (actor) => messages.createMessage(actor, { campaignId: id, name }),
  },
  "messages.renameMessage": { needs: "editor", call: (actor) => messages.renameMessage(actor, { id, name }) },
  "messages.removeMessage": { needs: "editor", call: (actor) => messages.removeMessage(actor, { id }) },
  "save-draft.saveDraft": {
    needs: "editor",
    call: (actor) => saveDraft.saveDraft(actor, { id, draft: emptyDraft(), baseVersion: 1, saveId: id }),
  },
  "versions.listVersions": { needs: "viewer", call: (actor) => versions.listVersions(actor, { messageId: id }) },
  "versions.getVersion": {
    needs: "viewer",
    call: (actor) => versions.getVersion(actor, { messageId: id, version: 1 }),
  },
  "versions.restoreVersion": {
    needs: "editor",
    call: (actor) => versions.restoreVersion(actor, { messageId: id, version: 1, baseVersion: 1 }),
  },
  "connections.listConnections": { needs: "viewer", call: (actor) => connections.listConnections(actor) },
  "connections.getConnection": { needs: "admin", call: (actor) => connections.getConnection(actor, id) },
  "connections.createConnection": {
    needs: "admin",
    call: (actor) => connections.createConnection(actor, { provider: "sinch", ...connection }),
  },
  "connections.updateConnection": {
    needs: "admin",
    call: (actor) => connections.updateConnection(actor, { id, ...connection }),
  },
  "connections.removeConnection": { needs: "admin", call: (actor) => connections.removeConnection(actor, { id }) },
  "check-connection.checkConnection": {
    needs: "admin",
    call: (actor) => checkConnection.checkConnection(actor, { id }),
  },
  "look-up.lookUpPhones": {
    needs: "sender",
    call: (actor) => lookUp.lookUpPhones(actor, { connectionId: id, phones: ["+12025550100"] }),
  },
  "templates.listTemplates": { needs: "viewer", call: (actor) => templates.listTemplates(actor, { utcOffset: 0 }) },
  "templates.createFromTemplate": {
    needs: "editor",
    call: (actor) =>
      templates.createFromTemplate(actor, { templateId: "question", campaignId: id, name, utcOffset: 0 }),
  },
  "templates.saveTemplate": {
    needs: "editor",
    call: (actor) => templates.saveTemplate(actor, { name, draft: emptyDraft() }),
  },
  "templates.saveAsTemplate": {
    needs: "editor",
    call: (actor) => templates.saveAsTemplate(actor, { messageId: id, name }),
  },
  "templates.renameTemplate": { needs: "editor", call: (actor) => templates.renameTemplate(actor, { id, name }) },
  "templates.removeTemplate": { needs: "editor", call: (actor) => templates.removeTemplate(actor, { id }) },
  "testers.listTesters": { needs: "viewer", call: (actor) => testers.listTesters(actor) },
  "testers.createTester": { needs: "editor", call: (actor) => testers.createTester(actor, tester) },
  "testers.updateTester": { needs: "editor", call: (actor) => testers.updateTester(actor, { id, ...tester }) },
  "testers.removeTester": { needs: "editor", call: (actor) => testers.removeTester(actor, { id }) },
  "people.listPeople": { needs: "admin", call: (actor) => people.listPeople(actor) },
  "people.invitePerson": { needs: "admin", call: (actor) => people.invitePerson(actor, { role: "viewer" }) },
  "people.changeRole": { needs: "admin", call: (actor) => people.changeRole(actor, { id, role: "viewer" }) },
  "people.removePerson": { needs: "admin", call: (actor) => people.removePerson(actor, { id }) },
  "media.uploadMedia": {
    needs: "editor",
    call: (actor) => media.uploadMedia(actor, { bytes: new Uint8Array(), filename: "empty" }),
  },
  "library.listLibrary": { needs: "viewer", call: (actor) => library.listLibrary(actor) },
  "library.getMedia": { needs: "viewer", call: async (actor) => [await library.getMedia(actor, "none.jpg")] },
  "library.removeMedia": { needs: "editor", call: (actor) => library.removeMedia(actor, { file: "none.jpg" }) },
  "media-uses.messagesByFile": { needs: "viewer", call: (actor) => mediaUses.messagesByFile(actor) },
  "edit-media.tryCrop": { needs: "editor", call: (actor) => editMedia.tryCrop(actor, crop) },
  "edit-media.cropMedia": { needs: "editor", call: (actor) => editMedia.cropMedia(actor, crop) },
  "edit-media.makeThumbnail": { needs: "editor", call: (actor) => editMedia.makeThumbnail(actor, crop) },
  "edit-media.uploadThumbnail": {
    needs: "editor",
    call: (actor) => editMedia.uploadThumbnail(actor, { bytes: new Uint8Array(), filename: "empty" }),
  },
  "edit-media.copyLinked": {
    needs: "editor",
    call: (actor) => editMedia.copyLinked(actor, { url: "http://127.0.0.1/" }),
  },
  "probe-media.probeMedia": {
    needs: "editor",
    call: (actor) => probeMedia.probeMedia(actor, { url: "http://127.0.0.1/" }),
  },
  "store-at-provider.storeAtProvider": {
    needs: "editor",
    call: (actor) => storeAtProvider.storeAtProvider(actor, { connectionId: id, url: "/media/none.jpg" }),
  },
  "sends.sendTest": { needs: "sender", call: (actor) => sends.sendTest(actor, test) },
  "sends.listSends": { needs: "viewer", call: (actor) => sends.listSends(actor) },
  "sends.watchSends": { needs: "viewer", call: (actor) => sends.watchSends(actor, [id]) },
  "send-detail.getSend": { needs: "viewer", call: (actor) => sendDetail.getSend(actor, id) },
  "readiness.readReadiness": { needs: "viewer", call: (actor) => readiness.readReadiness(actor, id) },
  "show-request.showRequest": {
    needs: "viewer",
    call: (actor) => showRequest.showRequest(actor, { messageId: id, connectionId: id }),
  },
  "follow-up.revokeSend": { needs: "sender", call: (actor) => followUp.revokeSend(actor, { id }) },
  "follow-up.cancelSend": { needs: "sender", call: (actor) => followUp.cancelSend(actor, { id }) },
  "follow-up.askStatus": { needs: "sender", call: (actor) => followUp.askStatus(actor, { id }) },
  "sandbox.listPhone": { needs: "viewer", call: (actor) => sandbox.listPhone(actor) },
  "sandbox.actOnPhone": {
    needs: "sender",
    call: (actor) => sandbox.actOnPhone(actor, { sandboxMessageId: id, action: tap }),
  },
  "rehearsed-tap.rehearseTap": {
    needs: "viewer",
    call: (actor) => rehearsedTap.rehearseTap(actor, { provider: "sinch", action: tap }),
  },
  "sandbox-phone.readSandboxPhone": { needs: "viewer", call: (actor) => sandboxPhone.readSandboxPhone(actor) },
};
