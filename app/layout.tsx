import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { BrowserSetup, StyleNonce } from "@/components/shell/browser-setup";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { LiveRegion } from "@/components/ui/announce";
import { ToastRegion } from "@/components/ui/toast";

export const metadata: Metadata = {
  title: { default: "Cardwright", template: "%s · Cardwright" },
  description: "Compose RCS messages, see them on a phone, and send tests.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#15181b" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const nonce = (await headers()).get("x-nonce");
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <head>
        <StyleNonce nonce={nonce} />
      </head>
      <body>
        <BrowserSetup />
        {children}
        <LiveRegion />
        <ToastRegion />
      </body>
    </html>
  );
}
