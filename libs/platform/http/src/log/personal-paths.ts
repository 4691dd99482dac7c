/** Members that carry something of a person, wherever somebody logs an object with them: the value is not written. */
const members = [
  ...['displayName', 'personName', 'phone', 'idNumber', 'bankAccount', 'payeeReference', 'uscc'],
  ...['login', 'password', 'oldPassword', 'newPassword', 'accessToken', 'refreshToken', 'authorization', 'cookie'],
];

/** In the form of pino: at the top, and one and two levels down. */
export const personalPaths: string[] = members.flatMap((member) => [member, `*.${member}`, `*.*.${member}`]);
