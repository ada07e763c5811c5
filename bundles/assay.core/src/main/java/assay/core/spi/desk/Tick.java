// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

/** What a person's clock at an item does. */
public enum Tick {
    /** It starts, or starts again. */
    START,
    /** The person is still at work. */
    BEAT,
    /** It stops: the page is hidden or left, or nothing was done for a while. */
    PAUSE
}
