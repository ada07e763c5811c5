// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.model.Certainty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How sure a model was of its answer, as a JSON array: how far it goes, then for each token from, to, probability, and its alternatives. */
final class Certainties {
    private Certainties() {}

    static String write(Certainty certainty) {
        return Json.write(certainty, (c, out) -> {
            out.writeStartArray();
            out.writeNumber(c.until());
            Json.list(c.spots(), out, (s, o) -> {
                o.writeNumber(s.from());
                o.writeNumber(s.to());
                o.writeNumber(s.probability());
                for (Certainty.Other other : s.others()) {
                    o.writeString(other.token());
                    o.writeNumber(other.probability());
                }
            });
            out.writeEndArray();
        });
    }

    static Certainty read(String text) {
        return Json.read(text, in -> {
            int until = in.nextIntValue(0);
            in.nextToken();
            List<Certainty.Spot> spots = new ArrayList<>();
            while (in.nextToken() == JsonToken.START_ARRAY) spots.add(spot(in));
            return new Certainty(until, spots);
        });
    }

    private static Certainty.Spot spot(JsonParser in) throws IOException {
        int from = in.nextIntValue(0);
        int to = in.nextIntValue(0);
        double probability = number(in);
        List<Certainty.Other> others = new ArrayList<>();
        while (in.nextToken() == JsonToken.VALUE_STRING) others.add(new Certainty.Other(in.getText(), number(in)));
        return new Certainty.Spot(from, to, probability, others);
    }

    private static double number(JsonParser in) throws IOException {
        in.nextToken();
        return in.getDoubleValue();
    }
}
