// Each pass writes a tape of the nodes below the objective, sorts it by age, and forgets it.

import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;

private static long made;

private final long number = made++;

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    Set<Variable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Variable> tape = new ArrayList<>(List.of(this));
    seen.add(this);
    for (int i = 0; i < tape.size(); i++) {
        for (Arrow arrow : tape.get(i).arrows) {
            if (seen.add(arrow.operand)) {
                tape.add(arrow.operand);
            }
        }
    }
    tape.sort((a, b) -> Long.compare(b.number, a.number));
    tape.forEach(node -> node.g = null);
    g = constant ? null : cotangent;
    for (Variable node : tape) {
        for (Arrow arrow : node.arrows) {
            Matrix part = arrow.product.apply(node.g);
            arrow.operand.g = arrow.operand.g == null ? part : arrow.operand.g.plus(part);
        }
    }
}
