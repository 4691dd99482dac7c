import { defineSettings, readSettings, SettingsError, type Environment } from '@huihuan/platform-config';
import { z } from 'zod';

const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Over plain HTTP anybody on the way could say who has signed in. */
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
};

/** Sign-in by the OpenID provider of an office. */
export const oidcSettings = defineSettings(
  z.object({
    HUIHUAN_OIDC_ISSUER: z
      .string()
      .refine(isIssuer, { error: '应为 https:// 地址 · an https:// address is expected' })
      .optional()
      .meta({
        description:
          'Registry: issuer of the OpenID provider of an office, as its discovery document says it. Needs HUIHUAN_ORIGIN; the provider is told <origin>/api/registry/session/oidc/callback. http:// on this machine alone.',
        descriptionZh:
          '登记服务：单位统一身份认证（OpenID）的 issuer，与其发现文档一致。须同时设置 HUIHUAN_ORIGIN；在认证方登记回调 <origin>/api/registry/session/oidc/callback。http:// 仅限本机。',
        example: 'https://login.example.gov.cn',
      }),
    HUIHUAN_OIDC_CLIENT_ID: z.string().min(1).max(200).optional().meta({
      description: 'Registry: client id that the provider gave to this platform.',
      descriptionZh: '登记服务：认证方分配给本平台的 client_id。',
      example: 'huihuan',
    }),
    HUIHUAN_OIDC_CLIENT_SECRET: z.string().min(1).max(500).optional().meta({
      description: 'Registry: client secret that the provider gave to this platform.',
      descriptionZh: '登记服务：认证方分配给本平台的 client_secret。',
      example: 'given-by-the-provider',
      secret: true,
    }),
    HUIHUAN_OIDC_LABEL: z.string().trim().min(1).max(40).default('单位统一身份认证').meta({
      description: 'Registry: what the button of the sign-in page calls this provider.',
      descriptionZh: '登记服务：登录页上此认证方式的名称。',
      example: '市政务统一身份认证',
    }),
  }),
);

/** The provider of an office, as it was set up. */
export interface OidcProvider {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly label: string;
  readonly isLoopback: boolean;
}

/** @throws SettingsError where a part is missing, or the origin to come back to */
export const oidcProviderOf = (env: Environment, origin: string | undefined): OidcProvider | null => {
  const { HUIHUAN_OIDC_ISSUER: text, ...rest } = readSettings(oidcSettings, env);
  if (text === undefined) return null;
  const {
    HUIHUAN_OIDC_CLIENT_ID: clientId,
    HUIHUAN_OIDC_CLIENT_SECRET: clientSecret,
    HUIHUAN_OIDC_LABEL: label,
  } = rest;
  const found = { HUIHUAN_OIDC_CLIENT_ID: clientId, HUIHUAN_OIDC_CLIENT_SECRET: clientSecret, HUIHUAN_ORIGIN: origin };
  const missing = Object.entries(found).filter(([, value]) => value === undefined);
  if (missing.length > 0 || clientId === undefined || clientSecret === undefined)
    throw new SettingsError(missing.map(([variable]) => ({ variable, ...together })));
  const issuer = new URL(text);
  return { issuer, clientId, clientSecret, label, isLoopback: isLoopback(issuer) };
};

const together = {
  zh: '设置了 HUIHUAN_OIDC_ISSUER 时必须同时设置',
  en: 'it is needed together with HUIHUAN_OIDC_ISSUER',
};
