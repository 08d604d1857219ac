// PostGraphile is written for Node.js 22; this is what it uses that 20 lacks.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
};
