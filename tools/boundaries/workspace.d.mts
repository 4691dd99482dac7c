export interface WorkspacePackage {
  readonly name: string;
  readonly folder: string;
  readonly type: string | undefined;
  readonly context: string | undefined;
  readonly needs: ReadonlySet<string>;
  readonly needsInTests: ReadonlySet<string>;
  readonly doors: ReadonlySet<string>;
}

export interface Workspace {
  readonly root: string;
  readonly packages: ReadonlyMap<string, WorkspacePackage>;
  readonly installed: ReadonlySet<string>;
  readonly installedForDevelopment: ReadonlySet<string>;
}

export const readWorkspace: (root: string) => Workspace;
export const packageOfFile: (workspace: Workspace, file: string) => WorkspacePackage | undefined;
