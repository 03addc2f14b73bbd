import { Images } from "lucide-react";
import type { Metadata } from "next";
import { LibraryFilter } from "@/components/media/library-filter";
import type { LibraryKind } from "@/components/media/library-kinds";
import { LibraryTile } from "@/components/media/library-tile";
import { TileGrid } from "@/components/media/media-tile";
import { UploadFiles } from "@/components/media/upload-files";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { libraryKinds, listLibrary } from "@/lib/media/library";
import { messagesByFile } from "@/lib/media/media-uses";
import { removeMedia } from "./actions";

export const metadata: Metadata = { title: "Media" };

interface MediaPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MediaPage({ searchParams }: MediaPageProps) {
  const actor = await requireActor();
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  const search = text("search");
  const kind = libraryKinds.find((one) => one === text("kind"));
  const [{ files, hasMore }, uses] = await Promise.all([
    listLibrary(actor, { search, after: text("after"), ...(kind && { kind }) }),
    messagesByFile(actor),
  ]);
  const isFiltered = search !== "" || kind !== undefined || text("after") !== "";
  const chosen: LibraryKind = kind ?? "all";
  const next = new URLSearchParams({
    ...(search && { search }),
    ...(kind && { kind }),
    after: files.at(-1)?.file ?? "",
  });
  return (
    <>
      <PageHeader title="Media">
        <UploadFiles />
      </PageHeader>
      <PageBody>
        {(files.length > 0 || isFiltered) && (
          <LibraryFilter key={`${search} ${chosen}`} search={search} kind={chosen} />
        )}
        {files.length > 0 ? (
          <TileGrid label="Files">
            {files.map((file) => (
              <LibraryTile
                key={file.file}
                file={file}
                address={`${env().publicUrl}${file.url}`}
                uses={uses.get(file.file) ?? []}
                remove={removeMedia}
              />
            ))}
          </TileGrid>
        ) : isFiltered ? (
          <p className="text-text-2">No file fits. Search for another name, or for another kind.</p>
        ) : (
          <EmptyState icon={Images} title="Nothing uploaded yet">
            Pictures, videos and documents that are uploaded here or in a message are kept here, to be used again. Drop
            files anywhere on this page, or choose them with “Upload”.
          </EmptyState>
        )}
        {hasMore && (
          <ButtonLink href={`/media?${next}`} className="justify-self-center">
            Older files
          </ButtonLink>
        )}
      </PageBody>
    </>
  );
}
