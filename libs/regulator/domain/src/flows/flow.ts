/** The flows of the stock equation: one vocabulary for those who cause them and for those who count them. */
export { flowKinds, flowSigns, type Flow, type FlowKind } from '@huihuan/custody-domain';
