import { handleAuth } from "@/lib/auth";

export { handleAuth as POST };
