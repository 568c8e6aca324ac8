/** Names of the public network: an extension must not be led into a home or an office. */

/** Whether a host has a public ending: no address in numbers, no name of a local network. */
export const isPublicHost = (host: string): boolean =>
  /^(?=.{4,253}$)([a-z0-9_-]+\.)+([a-z][a-z0-9-]*[a-z0-9])$/.test(host) &&
  !/(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/.test(host);
