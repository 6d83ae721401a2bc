import { type Ref, ref } from "../model/ref.ts";

/** The Namespace that an object is in; of a Namespace, itself. */
export const namespaceOf = ({ kind, namespace, name }: Ref): Ref | undefined =>
  namespace !== undefined
    ? ref("Namespace", undefined, namespace)
    : kind === "Namespace"
      ? ref(kind, undefined, name)
      : undefined;
