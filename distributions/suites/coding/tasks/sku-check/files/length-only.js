exports.isValid = (code) => /^\d{13}$/.test(code.replace(/[ -]/g, ''));
exports.complete = (code) => code + '0';
