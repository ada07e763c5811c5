// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.Preview.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures drawn anew, so that nothing but what is seen is passed on. */
final class Drawn {
    /** Pixels along the longer side at most. */
    static final int LONGEST_SIDE = 1_600;

    /** Larger pictures are not decoded. */
    private static final long MOST_PIXELS = 100_000_000;

    /** A larger PNG is sent as a JPEG. */
    private static final int LARGEST_PNG = 700_000;

    static {
        // Pictures are drawn into memory, never onto a screen.
        if (System.getProperty("java.awt.headless") == null) System.setProperty("java.awt.headless", "true");
    }

    private Drawn() {}

    /** @throws UnreadableDocument when it is too large, or no picture that is known here */
    static Picture of(InputStream file, String description) throws UnreadableDocument, IOException {
        return picture(decoded(file), description);
    }

    private static BufferedImage decoded(InputStream file) throws UnreadableDocument, IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new UnreadableDocument("it is no PNG, JPEG, GIF or BMP picture");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long wide = reader.getWidth(0);
                long high = reader.getHeight(0);
                if (wide * high > MOST_PIXELS) throw new UnreadableDocument("it has " + wide + " × " + high + " pixels; " + MOST_PIXELS / 1_000_000 + " million are shown at most");
                ImageReadParam param = reader.getDefaultReadParam();
                int step = (int) Math.max(1, Math.max(wide, high) / (2L * LONGEST_SIDE));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    static Picture picture(BufferedImage image, String description) throws IOException {
        BufferedImage small = fitted(image);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(small, "png", png);
        if (png.size() <= LARGEST_PNG) return new Picture("image/png", png.toByteArray(), description);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", jpeg);
        return new Picture("image/jpeg", jpeg.toByteArray(), description);
    }

    /** On white, since what is transparent would vanish on a dark page. */
    private static BufferedImage fitted(BufferedImage image) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        BufferedImage small = new BufferedImage(Math.max(1, (int) (image.getWidth() * scale)), Math.max(1, (int) (image.getHeight() * scale)), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), Color.WHITE, null);
        pen.dispose();
        return small;
    }
}
