/** Path of the one query of Resource Graph, below the origin of Azure Resource Manager: the only path anything is posted to. */
export const GRAPH_PATH = '/providers/Microsoft.ResourceGraph/resources';
