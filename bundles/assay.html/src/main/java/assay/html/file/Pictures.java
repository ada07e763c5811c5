// SPDX-License-Identifier: Apache-2.0
package assay.html.file;

import assay.core.spi.web.Preview;
import java.util.Base64;

/** Pictures inside of a page. */
public final class Pictures {
    private Pictures() {}

    /** The picture as an address that holds it. */
    public static String address(Preview.Picture picture) {
        return "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
