import { PageBody, PageHeader } from "./page-header";

/** The shape of a list while it is read: no spinner, nothing that jumps when it comes. */
export function LoadingPage({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <PageBody>
        <p role="status" className="sr-only">
          Loading
        </p>
        <div aria-hidden className="divide-y divide-line rounded-r3 border border-line">
          {["w-48", "w-64", "w-40"].map((width) => (
            <div key={width} className="flex h-14 items-center px-4">
              <span className={`h-3 animate-pulse rounded-r1 bg-hover ${width}`} />
            </div>
          ))}
        </div>
      </PageBody>
    </>
  );
}
