package kata.bench;

import com.google.gson.Gson;

/**
 * What a measured JVM is told.
 *
 * @param rounds          how often everything is measured
 * @param threads         of each contestant
 * @param productSeconds  how long a block of products takes
 * @param stepSeconds     how long a block of training steps or forward passes takes
 * @param warmSeconds     how long a contestant runs before the first round, at each product
 * @param stepWarmSeconds the same at the step of each network: the kata's Java is more to compile than the peers'
 */
record RunSettings(int rounds, int threads, double productSeconds, double stepSeconds, double warmSeconds,
                   double stepWarmSeconds) {
    static RunSettings parse(String json) {
        return new Gson().fromJson(json, RunSettings.class);
    }

    String json() {
        return new Gson().toJson(this);
    }
}
