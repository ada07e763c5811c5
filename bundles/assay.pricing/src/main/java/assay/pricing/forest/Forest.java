// SPDX-License-Identifier: Apache-2.0
package assay.pricing.forest;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/**
 * A random forest of regression trees over the logarithm of the price (Breiman 2001, Machine Learning 45), because prices
 * have heavy tails; so it tells a middle price and not a mean, and its sums come out low. The same prices and seed give the
 * same forest.
 */
public final class Forest implements Pricer {
    private static final int DEPTH = 12;
    private static final float LEAF = 3;
    private static final float SHARE_OF_TRAITS = 0.5f;
    /** Kept, or the level set would be forgotten with it. The library tells of every tree. */
    private static final Logger LOUD = Logger.getLogger("org.tribuo");

    private final Model<Regressor> model;

    private Forest(Model<Regressor> model) {
        this.model = model;
    }

    /** @param trees how many; more give steadier prices and take longer */
    public static Forest of(List<Priced> known, int trees, long seed) {
        LOUD.setLevel(Level.WARNING);
        RegressionFactory factory = new RegressionFactory();
        MutableDataset<Regressor> data = new MutableDataset<>(new SimpleDataSourceProvenance("prices", factory), factory);
        known.forEach(p -> data.add(example(p.traits(), Math.log1p(p.dollars()))));
        CARTRegressionTrainer tree = new CARTRegressionTrainer(DEPTH, LEAF, 0f, SHARE_OF_TRAITS, false, new MeanSquaredError(), seed);
        return new Forest(new RandomForestTrainer<>(tree, new AveragingCombiner(), trees, seed).train(data));
    }

    @Override
    public double dollars(Traits traits) {
        return Math.max(0, Math.expm1(model.predict(example(traits, 0)).getOutput().getValues()[0]));
    }

    private static ArrayExample<Regressor> example(Traits traits, double value) {
        ArrayExample<Regressor> example = new ArrayExample<>(new Regressor("price", value));
        new java.util.TreeMap<>(traits.values()).forEach(example::add);
        return example;
    }
}
