// The means are kept without bias: each is a weighted mean of the last one and the news.

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    t++;
    double weight1 = (1 - beta1) / (1 - Math.pow(beta1, t));
    double weight2 = (1 - beta2) / (1 - Math.pow(beta2, t));
    m = t == 1 ? gradient : m.scale(1 - weight1).plus(gradient.scale(weight1));
    s = t == 1 ? gradient.square() : s.scale(1 - weight2).plus(gradient.square().scale(weight2));
    return theta.minus(m.divide(s.sqrt().plus(epsilon)).scale(rate));
}
