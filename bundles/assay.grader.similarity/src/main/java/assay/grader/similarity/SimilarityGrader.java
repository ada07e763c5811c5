// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity;

import ai.onnxruntime.OrtException;
import assay.core.grading.RaterKind;
import assay.core.spi.Name;
import assay.core.spi.grader.Rates;
import assay.core.task.Criterion;
import assay.grader.look.LookingGrader;
import assay.grader.look.Vocabulary;
import assay.grader.similarity.embedding.Encoder;
import assay.grader.similarity.embedding.Weights;
import assay.grader.similarity.likeness.SimilarRule;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Grades a criterion by how near in meaning a deliverable is to a reference answer, with a sentence model inside this process. */
@Component(service = assay.core.spi.grader.Grader.class)
@Name("similarity")
@Rates(kind = RaterKind.REFERENCE)
public final class SimilarityGrader extends LookingGrader {
    /** Raised when texts are cut, read or compared otherwise. */
    private static final String METHOD = "assay.grader.similarity/1";

    private final Encoder encoder;

    @Activate
    public SimilarityGrader() {
        this(new Encoder());
    }

    private SimilarityGrader(Encoder encoder) {
        super(RaterKind.REFERENCE, "similarity", "comparison", new Vocabulary("comparison", Map.of("similar", wish -> SimilarRule.read(wish, encoder)), with -> {}));
        this.encoder = encoder;
    }

    @Override
    public Optional<String> fingerprint(Criterion criterion) {
        return Optional.of(METHOD + " " + Weights.NAME + " " + Weights.SHA256);
    }

    @Override
    public String describe() {
        return "compares meanings by the sentence model " + Weights.NAME + " (SHA-256 " + Weights.SHA256.substring(0, 12) + "…), which is loaded when it is first needed";
    }

    /** Gives the memory of the model back when no text is in it any more. */
    @Deactivate
    void close() throws OrtException {
        encoder.close();
    }
}
