package kata.bench;

import com.google.gson.Gson;

/**
 * The settings of a measured JVM.
 *
 * @param rounds          how often everything is measured
 * @param threads         of each contestant
 * @param productSeconds  how long a block of products takes
 * @param stepSeconds     how long a block of training steps or forward passes takes
 * @param warmSeconds     how long a contestant runs before the first round, at each product
 * @param stepWarmSeconds the same at each network's step: the kata's Java takes longer to compile than the peers' calls
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
