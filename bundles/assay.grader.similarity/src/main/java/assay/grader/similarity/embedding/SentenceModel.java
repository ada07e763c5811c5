// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/** A loaded sentence model. One thread a call, so that a machine is shared between calls and sums do not depend on it. */
final class SentenceModel implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** @throws LinkageError when there is no native code for this platform */
    SentenceModel(byte[] weights) throws OrtException {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "assay");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            options.setCPUArenaAllocator(false);
            session = environment.createSession(weights, options);
        }
    }

    /** The mean of what the model says of each piece, as sentence-transformers pools for this model. */
    Meaning meaning(long[] pieces) throws OrtException {
        long[] shape = {1, pieces.length};
        long[] ones = new long[pieces.length];
        java.util.Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", kinds))) {
            return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), pieces.length);
        }
    }

    private static Meaning pooled(FloatBuffer said, int pieces) {
        double[] sum = new double[said.remaining() / pieces];
        for (int at = 0; said.hasRemaining(); at = (at + 1) % sum.length) sum[at] += said.get();
        return Meaning.towards(sum);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
