/** What any program may need to know of its surroundings; nothing that could be a secret of ours. */
const SURROUNDINGS =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|TMP|TEMP|SYSTEMROOT|XDG_[A-Z_]+)$/i;

/** What tools that download need besides: proxies, certificates, their own settings. */
const TOOLS =
  /^((HTTPS?|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|(PIP|PYTHON|MAVEN|M2)[A-Z0-9_]*|NPM_CONFIG_(REGISTRY|USERCONFIG|GLOBALCONFIG|CAFILE|PROXY|HTTPS_PROXY|NOPROXY|CACHE)|VIRTUAL_ENV|(ES_)?JAVA_HOME|CLI_JAVA_OPTS|JAVA_TOOL_OPTIONS)$/i;

/**
 * The environment of a server: credentials that we were given are none of its business, and any process of its user
 * could read them there.
 */
export function serverEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return only(env, (name) => SURROUNDINGS.test(name));
}

/** The environment of a tool that installs something. */
export function toolEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return only(env, (name) => SURROUNDINGS.test(name) || TOOLS.test(name));
}

function only(env: NodeJS.ProcessEnv, isWanted: (name: string) => boolean): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => isWanted(name)));
}
