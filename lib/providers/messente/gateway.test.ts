import { describeGateway } from "../conformance-gateway";
import { adapter } from "./adapter";
import { gateway } from "./gateway";

describeGateway({ adapter, gateway, secret: "password", paymentFails: "later" });
