// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Hosts that are reached directly, as the variable {@code NO_PROXY} lists them: {@code *}, hosts, domains with or without a
 * dot before them, IP addresses, blocks such as {@code 10.0.0.0/8}; each may end in a port. This machine is always among them.
 */
record NoProxy(List<String> entries) {
    static NoProxy of(String list) {
        return new NoProxy(Arrays.stream(list.split("[,\\s]+")).map(e -> e.toLowerCase(Locale.ROOT)).filter(e -> !e.isEmpty()).toList());
    }

    boolean holds(Address address) {
        String host = address.host().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.endsWith(".localhost") || isNumber(host) && number(host).isLoopbackAddress()
                || entries.stream().anyMatch(e -> matches(e, host, address.port()));
    }

    private static boolean matches(String entry, String host, int port) {
        if (entry.equals("*")) return true;
        if (entry.contains("/")) return isNumber(host) && isWithin(number(host), entry);
        String name = entry;
        int colon = entry.lastIndexOf(':');
        if (colon > 0 && (entry.indexOf(':') == colon || entry.startsWith("["))  && entry.substring(colon + 1).matches("[0-9]{1,5}")) {
            if (!entry.substring(colon + 1).equals(String.valueOf(port))) return false;
            name = entry.substring(0, colon);
        }
        if (name.startsWith("[") && name.endsWith("]")) name = name.substring(1, name.length() - 1);
        if (isNumber(name)) return isNumber(host) && number(name).equals(number(host));
        String domain = name.startsWith("*.") ? name.substring(1) : name.startsWith(".") ? name : "." + name;
        return ("." + host).endsWith(domain) && !(name.startsWith("*.") && host.equals(domain.substring(1)));
    }

    private static boolean isWithin(InetAddress ip, String block) {
        String[] parts = block.split("/", 2);
        if (!isNumber(parts[0]) || !parts[1].matches("[0-9]{1,3}")) return false;
        byte[] net = number(parts[0]).getAddress();
        byte[] own = ip.getAddress();
        int free = net.length * 8 - Integer.parseInt(parts[1]);
        return net.length == own.length && free >= 0 && new BigInteger(1, net).shiftRight(free).equals(new BigInteger(1, own).shiftRight(free));
    }

    /** Whether it is an IP address, which no name server is asked for. */
    private static boolean isNumber(String host) {
        return host.contains(":") ? host.matches("[0-9a-f:.]+") : host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    }

    private static InetAddress number(String ip) {
        try {
            return InetAddress.getByName(ip);
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
