// Every node is written on one tape, which is never cut.
// fails: VariableEngineTest.theGraphsOfEarlierStepsAreForgotten
// says: Variable keeps 20 of the 20 nodes

import java.util.ArrayList;

private static final List<Variable> TAPE = new ArrayList<>();

private static Variable node(Matrix value, Arrow... arrows) {
    List<Arrow> wanted = Stream.of(arrows).filter(arrow -> !arrow.operand.constant).toList();
    Variable node = new Variable(value, wanted.isEmpty(), wanted);
    TAPE.add(node);
    return node;
}

public Variable minus(Variable that) {
    return node(v.minus(that.v), new Arrow(this, c -> c), new Arrow(that, Matrix::negate));
}
