const key = 'huihuan.signed-in';

/** Whether somebody is signed in at this browser: all that outlives the page, and it opens nothing. */
export interface Mark {
  read(): boolean;
  write(isSignedIn: boolean): void;
}

/** Without storage the page asks the server at each start, which knows by the cookie. */
export const browserMark: Mark = {
  read: () => {
    try {
      return localStorage.getItem(key) !== null;
    } catch {
      return true;
    }
  },
  write: (isSignedIn) => {
    try {
      if (isSignedIn) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    } catch {
      // The cookie decides; this only spares a question.
    }
  },
};
