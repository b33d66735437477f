/** Asked of every object by Node, by `await` and by consoles; these may be absent. */
const askedOfAnything = new Set([
  'then',
  'toJSON',
  'constructor',
  '__esModule',
  'default',
  'inspect',
  'nodeType',
]);

/** Wraps an object so that a member it does not have is a clear error, never a silent `undefined`. */
export function strictObject<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || askedOfAnything.has(key)) {
        const member = Reflect.get(target, key) as unknown;
        // Methods of a class need the object itself, whose private fields a proxy does not have.
        return typeof member === 'function' && !Object.hasOwn(target, key) ? member.bind(target) : member;
      }
      throw new Error(`The Chromium host has no ${name}.${key}; add it to test/host before using it.`);
    },
  });
}
