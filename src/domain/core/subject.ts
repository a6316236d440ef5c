/** What can be looked at: a region (programmatic name), a host pool, a session host, one Service Health event by its tracking id, every incident, or everything. */
export type Subject =
  | { readonly kind: 'region'; readonly id: string }
  | { readonly kind: 'hostpool'; readonly id: string }
  | { readonly kind: 'host'; readonly id: string }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'incidents'; readonly id: null }
  | { readonly kind: 'overview'; readonly id: null };
