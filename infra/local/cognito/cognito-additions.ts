import type { User } from 'cognito-local/lib/services/userPoolService.js';
import { type Operation, ServiceError } from '../parts/aws-json.ts';
import { isRecord } from '../template/template.ts';
import type { Input, RuleDeps } from './cognito-deps.ts';
import { existing } from './cognito-rules.ts';

/** Operations that cognito-local lacks. */
export function additionsOf({ cognito, ctx, sessions }: RuleDeps): Record<string, Operation> {
  const found = async (input: Input) => {
    const service = await cognito.getUserPool(ctx, String(input['UserPoolId']));
    return { service, user: await existing(service, ctx, input) };
  };
  return {
    /** Takes the refresh tokens away, and what access tokens may do at Cognito; API Gateway asks nobody, on AWS either. */
    AdminUserGlobalSignOut: async (input) => {
      const { service, user } = await found(input);
      sessions.signOut(subOf(user));
      await service.saveUser(ctx, { ...user, RefreshTokens: [] });
      return {};
    },
    /** Switches a second factor on or off. A factor that the user never set up is refused, off too. */
    AdminSetUserMFAPreference: async (input) => {
      const { service, user } = await found(input);
      const settings = input['SoftwareTokenMfaSettings'];
      if (!isRecord(settings)) return {};
      if (!user.SoftwareTokenMfaConfiguration?.Verified)
        throw new ServiceError('InvalidParameterException', 'User has not set up software token mfa');
      const { PreferredMfaSetting: preferred, ...rest } = user;
      const others = (user.UserMFASettingList ?? []).filter((factor) => factor !== totp);
      const prefers = settings['PreferredMfa'] === true ? totp : preferred === totp ? undefined : preferred;
      await service.saveUser(ctx, {
        ...rest,
        UserMFASettingList: settings['Enabled'] === true ? [...others, totp] : others,
        ...(prefers !== undefined && { PreferredMfaSetting: prefers }),
      });
      return {};
    },
  };
}
const totp = 'SOFTWARE_TOKEN_MFA';

const subOf = ({ Attributes }: User): string => Attributes.find(({ Name }) => Name === 'sub')?.Value ?? '';
