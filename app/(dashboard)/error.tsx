"use client";

import { TriangleAlert } from "lucide-react";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function DashboardError({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  return (
    <>
      <PageHeader title="Something went wrong" />
      <PageBody>
        <EmptyState
          icon={TriangleAlert}
          title="This page could not be shown"
          action={
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          }
        >
          Nothing that you saved is lost.
          {error.digest && ` If it happens again, tell your administrator this number: ${error.digest}.`}
        </EmptyState>
      </PageBody>
    </>
  );
}
