// As micrograd: a topological order by an iterative search, then each node adds to its operands.

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.Iterator;

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    if (constant) {
        return;
    }
    record Frame(Variable node, Iterator<Arrow> rest) { }
    List<Variable> topo = new ArrayList<>();
    Set<Variable> visited = new HashSet<>();
    Deque<Frame> frames = new ArrayDeque<>();
    visited.add(this);
    frames.push(new Frame(this, arrows.iterator()));
    while (!frames.isEmpty()) {
        Frame top = frames.peek();
        if (top.rest.hasNext()) {
            Variable next = top.rest.next().operand;
            if (visited.add(next)) {
                frames.push(new Frame(next, next.arrows.iterator()));
            }
        } else {
            topo.add(top.node);
            frames.pop();
        }
    }
    Collections.reverse(topo);
    for (Variable node : topo) {
        node.g = node.v.filledWith(0);
    }
    g = cotangent;
    for (Variable node : topo) {
        for (Arrow arrow : node.arrows) {
            arrow.operand.g = arrow.operand.g.plus(arrow.product.apply(node.g));
        }
    }
}
