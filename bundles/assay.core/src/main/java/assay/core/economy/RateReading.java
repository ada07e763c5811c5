// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a table of rates of what was written. Defaults: 40 dollars an hour for a reviewer (ours), 15 + 5 minutes for a
 * review and its feedback (together the 20 a cycle that UpBench's authors state), a loss of nothing, a perfect reviewer and
 * human success of 0.95 (SWE-Lancer and Noever & McKee put people above 0.95).
 */
final class RateReading {
    private RateReading() {}

    static RateTable of(Settings s) {
        Settings wages = s.map("wages").orElse(Settings.EMPTY);
        Settings review = s.map("review").orElse(Settings.EMPTY);
        Settings chances = s.map("chances").orElse(Settings.EMPTY);
        Settings loss = s.map("loss").orElse(Settings.EMPTY);
        return new RateTable(s.text("version").orElse("default"),
                new RateTable.Wages(wage(wages, "reviewer", "40"), categories(wages, "categories"),
                        wages.number("worker").map(n -> wage(wages, "worker", "0")), categories(wages, "worker-categories")),
                new RateTable.Review(amount(review, "minutes", "15"), amount(review, "feedback-minutes", "5")),
                new RateTable.Chances(chance(chances, "reviewer-catches", 1), chance(chances, "human-success", 0.95)),
                new RateTable.Loss(amount(loss, "fixed", "0"), amount(loss, "share", "0"), amount(loss, "square", "0")),
                exchange(s.map("exchange").orElse(Settings.EMPTY)), discounts(s.map("discounts").orElse(Settings.EMPTY)),
                benefits(s.map("benefits").orElse(Settings.EMPTY)), s);
    }

    private static BigDecimal amount(Settings s, String key, String usual) {
        BigDecimal n = s.number(key).orElse(new BigDecimal(usual));
        if (n.signum() < 0) throw new SettingsError(key, Setting.of(n), "a number that is not negative");
        return n;
    }

    private static Money wage(Settings s, String key, String usual) {
        BigDecimal n = s.number(key).orElse(new BigDecimal(usual));
        if (n.signum() <= 0) throw new SettingsError(key, Setting.of(n), "a wage above 0, in US dollars an hour");
        return Money.of(n, "USD");
    }

    private static double chance(Settings s, String key, double usual) {
        double n = s.number(key).map(BigDecimal::doubleValue).orElse(usual);
        if (!(n >= 0 && n <= 1)) throw new SettingsError(key, Setting.of(BigDecimal.valueOf(n)), "a probability in [0, 1]");
        return n;
    }

    private static Map<String, Money> categories(Settings wages, String of) {
        Settings s = wages.map(of).orElse(Settings.EMPTY);
        Map<String, Money> all = new TreeMap<>();
        for (String key : s.keys()) all.put(key, wage(s, key, "0"));
        return all;
    }

    private static Map<String, BigDecimal> discounts(Settings s) {
        Map<String, BigDecimal> all = new TreeMap<>();
        for (String provider : s.keys()) {
            BigDecimal off = amount(s, provider, "0");
            if (off.compareTo(BigDecimal.ONE) > 0) throw new SettingsError("discounts." + provider, Setting.of(off), "a share in [0, 1]");
            all.put(provider, off);
        }
        return all;
    }

    private static Map<String, RateTable.Exchange> exchange(Settings s) {
        Map<String, RateTable.Exchange> all = new TreeMap<>();
        for (String code : s.keys()) {
            if (!code.matches("[A-Z]{3}")) throw new SettingsError("\"" + code + "\" under exchange is no currency code; write three letters such as EUR");
            Settings one = s.map(code).orElseThrow();
            BigDecimal usd = one.number("usd").orElseThrow(() -> new SettingsError("exchange." + code + ".usd", "US dollars for one " + code));
            if (usd.signum() <= 0) throw new SettingsError("exchange." + code + ".usd", Setting.of(usd), "a number above 0");
            all.put(code, new RateTable.Exchange(usd, date(one.needText("date"))));
        }
        return all;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new SettingsError("date", Setting.of(text), "a date such as 2026-03-01");
        }
    }

    private static Map<String, String> benefits(Settings s) {
        Map<String, String> all = new TreeMap<>();
        for (String key : s.keys()) all.put(key, s.needText(key));
        return all;
    }
}
