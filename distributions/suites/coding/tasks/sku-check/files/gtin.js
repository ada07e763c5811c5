const bare = (code) => String(code).replace(/[ -]/g, '');
const sum = (digits) => [...digits].reduce((s, d, i) => s + Number(d) * (i % 2 ? 3 : 1), 0);

exports.isValid = (code) => /^\d{13}$/.test(bare(code)) && sum(bare(code)) % 10 === 0;

exports.complete = (code) => {
  const digits = bare(code);
  if (!/^\d{12}$/.test(digits)) throw new RangeError('twelve digits are needed');
  return digits + ((10 - (sum(digits) % 10)) % 10);
};
