// Fields of the Policy kinds that Ingresses honour. Source: nginx/kubernetes-ingress at 0eb3072d1,
// config/crd/bases/k8s.nginx.org_policies.yaml; rateLimit is left out: it acts on VirtualServers only.
export interface IPolicy {
  apiVersion: "k8s.nginx.org/v1";
  kind: "Policy";
  metadata?: { name: string; namespace?: string; labels?: { [key: string]: string } };
  spec: {
    ingressClassName?: string;
    accessControl?: { allow?: string[]; deny?: string[] };
    cors?: {
      allowOrigin: string[];
      allowMethods?: string[];
      allowHeaders?: string[];
      exposeHeaders?: string[];
      allowCredentials?: boolean;
      maxAge?: number;
    };
  };
}
