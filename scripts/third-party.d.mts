export function thirdPartyPage(): Promise<string>
